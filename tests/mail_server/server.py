# SPDX-License-Identifier: Apache-2.0
"""A real mail server on this machine that does to each letter what its recipient's name says.

    server.py FOLDER [starttls|tls|none] [CERTIFICATE KEY] [USER PASSWORD]

Prints its port. Every letter it took is a file FOLDER/NUMBER.eml, its line "X-Rcpt-To" first. A name that
begins with one of these is treated so, each time or (with "once-" before it) the first time only:

    refused  550 at RCPT          later  451 at RCPT       content  554 after the letter
    busy     452 after it         hangs  never answers     drops    takes the letter, then breaks off
"""
import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
security = sys.argv[2] if len(sys.argv) > 2 else "none"
certificate, key = sys.argv[3:5] if len(sys.argv) > 4 else (None, None)
known = tuple(sys.argv[5:7]) if len(sys.argv) > 6 else None
met = set()


def treatment_of(address):
    """What is done to a letter for this address, if anything: its first word."""
    name = address.split("@")[0]
    if name.startswith("once-"):
        if name in met:
            return ""
        met.add(name)
        name = name[len("once-"):]
    return name.split("-")[0].split(".")[0]


class Office:
    """What the server says to whom."""
    taken = 0

    def __init__(self):
        self.treatment = ""

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger"):
            return f"553 5.7.1 <{address}> may not send here"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.treatment = treatment_of(address)
        if self.treatment == "refused":
            return f"550 5.1.1 <{address}>: there is no {address.split('@')[0]} here, see https://example.org"
        if self.treatment == "later":
            return "451 4.7.1 Please come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.treatment == "content":
            return "554 5.6.0 We do not take such letters"
        if self.treatment == "busy":
            return "452 4.3.1 Our disk is full"
        if self.treatment == "hangs":
            await asyncio.sleep(3600)
        Office.taken += 1
        beside = folder / f".{Office.taken}"
        beside.write_bytes(b"X-Rcpt-To: " + envelope.rcpt_tos[0].encode() + b"\r\nX-Private: "
                           + (b"yes" if server.transport.get_extra_info("ssl_object") else b"no") + b"\r\nX-Auth: "
                           + (b"yes" if session.authenticated else b"no") + b"\r\n"
                           + envelope.original_content)
        beside.rename(folder / f"{Office.taken:06}.eml")
        if self.treatment == "drops":
            server.transport.abort()
        return "250 OK"


def let_in(server, session, envelope, mechanism, given):
    right = (given.login.decode(), given.password.decode()) == known
    return AuthResult(success=right, handled=right)


async def main():
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
    loop = asyncio.get_running_loop()

    def visitor():
        return SMTP(Office(), hostname="localhost", enable_SMTPUTF8=False, loop=loop,
                    tls_context=context if security == "starttls" else None,
                    require_starttls=security == "starttls", auth_required=known is not None,
                    auth_require_tls=security == "starttls", authenticator=let_in if known else None)

    server = await loop.create_server(visitor, "127.0.0.1", 0,
                                      ssl=context if security == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until whoever started it goes


asyncio.run(main())
