// SPDX-License-Identifier: Apache-2.0
#include "web/answering/family_words.h"

#include <array>

namespace earshot::web {
namespace {

constexpr auto table = std::to_array<FamilyWordsRow>({
    {FamilyWords::exit, "Exit this page", "Opuść tę stronę"},
    {FamilyWords::exit_what,
     "You can leave at any time with \"Exit this page\". It opens another website and sends "
     "nothing. "
     "What you typed is forgotten when nobody has pressed anything for {} minutes. Until then, "
     "somebody who goes back could see it. If others use this computer or phone, close the window "
     "too.",
     "W każdej chwili możesz nacisnąć „Opuść tę stronę”. Otworzy się inna strona i nic nie "
     "zostanie "
     "wysłane. To, co wpisane, zniknie samo, gdy przez {} minut nikt nic nie naciśnie. Do tego "
     "czasu "
     "ktoś, kto się cofnie, może to zobaczyć. Jeśli z tego urządzenia korzystają inni, zamknij też "
     "okno.",
     "You can leave at any time with \"Exit this page\". It opens another website. Nothing is "
     "sent. "
     "Your answers are forgotten when nobody has pressed anything for {} minutes. Until then, "
     "somebody who goes back could see them. If others use this computer or phone, close the "
     "window "
     "too.",
     "W każdej chwili możesz nacisnąć „Opuść tę stronę”. Otworzy się inna strona. Nic nie zostanie "
     "wysłane. Odpowiedzi znikną same, gdy przez {} minut nikt nic nie naciśnie. Do tego czasu "
     "ktoś, "
     "kto się cofnie, może je zobaczyć. Jeśli z tego urządzenia korzystają inni, zamknij też "
     "okno."},

    {FamilyWords::before, "Before you start", "Zanim zaczniesz"},
    {FamilyWords::leave_out, "You can leave out any question, and stop whenever you like.",
     "Każde pytanie możesz pominąć i skończyć, kiedy zechcesz.",
     "You can skip any question. You can stop when you like.",
     "Każde pytanie możesz pominąć. Możesz skończyć, kiedy chcesz."},
    {FamilyWords::not_at_once, "Nobody reads this straight away.", "Nikt nie czyta tego od razu."},
    {FamilyWords::hours, "Somebody reads it from Monday to Friday, {} to {}.",
     "Czytamy od poniedziałku do piątku, w godzinach {}–{}."},
    {FamilyWords::away_now, "They are not at work now.", "Teraz nikogo nie ma w pracy."},
    {FamilyWords::call_before, "If somebody needs help now, do not wait for us. Call one of these:",
     "Jeśli ktoś potrzebuje pomocy teraz, nie czekaj na nas. Zadzwoń:",
     "If you need help now, do not wait for us. Tell a grown-up you trust, or call:",
     "Jeśli potrzebujesz pomocy teraz, nie czekaj na nas. Powiedz komuś dorosłemu, komu ufasz, "
     "albo "
     "zadzwoń:",
     "If a child needs help now, do not wait for us. Call one of these:",
     "Jeśli dziecko potrzebuje pomocy teraz, nie czekaj na nas. Zadzwoń:"},
    {FamilyWords::begin, "I understand. Start", "Rozumiem. Zaczynam"},

    {FamilyWords::not_safe,
     "If somebody is in danger now: ", "Jeśli ktoś jest w niebezpieczeństwie: ",
     "If you do not feel safe now: ", "Jeśli nie czujesz się teraz bezpiecznie: "},
    {FamilyWords::or_childline, "Childline, day and night: ", "Childline, w dzień i w nocy: "},
    {FamilyWords::or_office, "Children's social care, open now: ",
     "Opieka społeczna nad dziećmi, czynne teraz: ", "People who keep children safe, open now: ",
     "Osoby, które dbają o bezpieczeństwo dzieci, czynne teraz: "},
    {FamilyWords::free_call, "free, and not on the bill", "bezpłatnie, nie widać na rachunku"},
    {FamilyWords::about_worker,
     "About somebody who works with children: ", "W sprawie osoby, która pracuje z dziećmi: "},
    {FamilyWords::skip,
     "Skip this one",
     "Pomiń to pytanie",
     {},
     {},
     "Skip this page",
     "Pomiń tę stronę"},

    {FamilyWords::sooner, "This may need help sooner than we can read it",
     "Pomoc może być potrzebna, zanim to przeczytamy",
     "You may need help sooner than we can read this",
     "Możesz potrzebować pomocy, zanim to przeczytamy"},
    {FamilyWords::sooner_call, "Call ", "Zadzwoń: "},
    {FamilyWords::sooner_or, ", open now, or ", " (czynne teraz) albo "},
    {FamilyWords::sooner_trust,
     "You can also speak to somebody you trust. Nothing has been sent yet.",
     "Możesz też porozmawiać z kimś, komu ufasz. Jeszcze nic nie zostało wysłane.",
     "You can also tell a grown-up you trust. Nothing has been sent yet.",
     "Możesz też powiedzieć komuś dorosłemu, komu ufasz. Jeszcze nic nie zostało wysłane."},
    {FamilyWords::send_anyway, "Send it now", "Wyślij teraz"},
    {FamilyWords::look_again, "Look at it again", "Zobacz jeszcze raz"},

    {FamilyWords::left_lying,
     "Nobody went on for {} minutes, so what was filled in is gone. Nothing was sent.",
     "Przez {} minut nikt nic nie robił, więc odpowiedzi zniknęły. Nic nie zostało wysłane."},

    {FamilyWords::next_person, "Ready for the next person", "Następna osoba może zacząć"},
    {FamilyWords::next_person_more,
     "What you said is not on this device any more. Going back shows nothing of it.",
     "Na tym urządzeniu nie ma już Twoich odpowiedzi. Przycisk „wstecz” ich nie pokaże."},

    {FamilyWords::contact_me, "I want someone to contact me",
     "Chcę, żeby ktoś się ze mną skontaktował"},
    {FamilyWords::contact_me_why,
     "Somebody whose job is keeping children safe will read this and get in touch. It may take a "
     "few "
     "days.",
     "Przeczyta to osoba, która dba o bezpieczeństwo dzieci, i odezwie się. Może to potrwać kilka "
     "dni.",
     "A grown-up whose job is keeping children safe will read this and get in touch. It may take a "
     "few days.",
     "Przeczyta to ktoś dorosły, kto dba o bezpieczeństwo dzieci, i odezwie się. Może to potrwać "
     "kilka dni."},
    {FamilyWords::contact_me_apart,
     "This is kept apart from your answers. We can't tell which answers are yours.",
     "To jest przechowywane osobno. Nie wiemy, które odpowiedzi są Twoje."},
    {FamilyWords::contact_name, "What should we call you?", "Jak mamy się do Ciebie zwracać?"},
    {FamilyWords::contact_name_hint, "A first name is enough.", "Wystarczy imię."},
    {FamilyWords::contact_how, "How can we reach you safely?",
     "Jak możemy się z Tobą bezpiecznie skontaktować?"},
    {FamilyWords::contact_how_hint,
     "A telephone number, and when it is a good time. Or somebody we can ask for you.",
     "Numer telefonu i dobra pora. Albo osoba, przez którą możemy Cię znaleźć.",
     "A telephone number, or where we can find you, such as your school and class.",
     "Numer telefonu albo miejsce, gdzie Cię znajdziemy, na przykład szkoła i klasa."},
    {FamilyWords::contact_message, "Is it safe to leave a message?",
     "Czy możemy bezpiecznie zostawić wiadomość?"},
    {FamilyWords::yes, "Yes", "Tak"},
    {FamilyWords::no, "No", "Nie"},
    {FamilyWords::contact_send, "Ask them to contact me", "Wyślij prośbę o kontakt"},
    {FamilyWords::contact_sent, "We have your request", "Mamy Twoją prośbę"},
    {FamilyWords::contact_sent_more,
     "Somebody will read it and get in touch. It may take a few days.",
     "Ktoś to przeczyta i odezwie się. Może to potrwać kilka dni."},
    {FamilyWords::contact_too_old,
     "This page was open too long, so what was written is gone and nothing was sent. Please write "
     "it again.",
     "Ta strona była otwarta zbyt długo, więc tekst zniknął i nic nie zostało wysłane. Prosimy "
     "napisać jeszcze raz."},
    {FamilyWords::wrong_name, "Write a name we can ask for. A first name is enough",
     "Napisz imię, o które możemy zapytać"},
    {FamilyWords::wrong_how,
     "Write how we can reach you, such as a telephone number or where we can find you",
     "Napisz, jak możemy Cię znaleźć, na przykład numer telefonu"},
    {FamilyWords::too_long, "Make it shorter: {} letters or fewer",
     "Napisz krócej: najwyżej {} znaków"},
});

std::string_view pick(std::string_view own, std::string_view usual) {
  return own.empty() ? usual : own;
}

std::string_view words_of(const FamilyWordsRow& row, Audience audience, bool polish) {
  const std::string_view usual = polish ? row.pl : row.en;
  if (audience == Audience::child)
    return pick(polish ? row.pl_child : row.en_child, usual);
  if (audience == Audience::parent)
    return pick(polish ? row.pl_parent : row.en_parent, usual);
  return usual;
}

}  // namespace

std::span<const FamilyWordsRow> all_family_words() { return table; }

std::string said_to(Audience audience, FamilyWords words, std::string_view language,
                    std::initializer_list<std::string> about) {
  std::string sentence(
      words_of(table.at(static_cast<std::size_t>(words)), audience, language == "pl"));
  std::size_t from = 0;
  for (const std::string& each : about) {
    const std::size_t at = sentence.find("{}", from);
    if (at == sentence.npos)
      break;
    sentence.replace(at, 2, each);
    from = at + each.size();
  }
  return sentence;
}

}  // namespace earshot::web
