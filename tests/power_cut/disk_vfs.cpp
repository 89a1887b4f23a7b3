// SPDX-License-Identifier: Apache-2.0
// SQLite's view of a Disk: a VFS, registered as the default one, so that the code under test opens
// its database as it always does.
#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <mutex>
#include <new>

#include "power_cut/disk.h"

namespace earshot::power_cut {
namespace {

// SQLite hands its VFS no place to keep this but the VFS itself.
struct Machine {
  std::recursive_mutex mutex;
  Disk* disk = nullptr;
  Power* power = nullptr;
  sqlite3_vfs* system = nullptr;
};

struct OpenFile {
  sqlite3_file base;  // first: SQLite knows only this
  Machine* machine;
  std::shared_ptr<DiskFile>* file;
  int level;
  bool syncs_names;  // a new journal's first sync also syncs its folder, as on Unix
};

OpenFile& open_file(sqlite3_file* base) { return *reinterpret_cast<OpenFile*>(base); }
DiskFile& disk_file(sqlite3_file* base) { return **open_file(base).file; }
Machine& machine_of(sqlite3_vfs* vfs) { return *static_cast<Machine*>(vfs->pAppData); }

int close(sqlite3_file* base) {
  OpenFile& open = open_file(base);
  const std::lock_guard lock(open.machine->mutex);
  delete open.file;
  return SQLITE_OK;
}

int read(sqlite3_file* base, void* into, int size, sqlite3_int64 offset) {
  const std::lock_guard lock(open_file(base).machine->mutex);
  const std::string& bytes = disk_file(base).now();
  const auto start = static_cast<std::size_t>(offset);
  const auto wanted = static_cast<std::size_t>(size);
  const std::size_t there = start < bytes.size() ? std::min(wanted, bytes.size() - start) : 0;
  std::memset(into, 0, wanted);
  if (there > 0)
    std::memcpy(into, bytes.data() + start, there);
  return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* base, const void* from, int size, sqlite3_int64 offset) {
  OpenFile& open = open_file(base);
  const std::lock_guard lock(open.machine->mutex);
  if (!open.machine->power->spend())
    return SQLITE_IOERR_WRITE;
  const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(size));
  disk_file(base).write(static_cast<std::size_t>(offset), bytes);
  return SQLITE_OK;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
  OpenFile& open = open_file(base);
  const std::lock_guard lock(open.machine->mutex);
  if (!open.machine->power->spend())
    return SQLITE_IOERR_TRUNCATE;
  disk_file(base).truncate(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int sync(sqlite3_file* base, int) {
  OpenFile& open = open_file(base);
  const std::lock_guard lock(open.machine->mutex);
  if (!open.machine->power->spend())
    return SQLITE_IOERR_FSYNC;
  disk_file(base).sync();
  if (open.syncs_names) {
    if (!open.machine->power->spend())
      return SQLITE_IOERR_DIR_FSYNC;
    open.machine->disk->sync_names();
    open.syncs_names = false;
  }
  return SQLITE_OK;
}

int size(sqlite3_file* base, sqlite3_int64* size) {
  const std::lock_guard lock(open_file(base).machine->mutex);
  *size = static_cast<sqlite3_int64>(disk_file(base).now().size());
  return SQLITE_OK;
}

int lock(sqlite3_file* base, int level) {
  OpenFile& open = open_file(base);
  const std::lock_guard guard(open.machine->mutex);
  DiskFile::Locks& locks = disk_file(base).locks;
  if (level <= open.level)
    return SQLITE_OK;
  if (level == SQLITE_LOCK_SHARED) {
    if (locks.exclusive)
      return SQLITE_BUSY;
    ++locks.shared;
  } else if (level == SQLITE_LOCK_RESERVED) {
    if (locks.reserved)
      return SQLITE_BUSY;
    locks.reserved = true;
  } else {
    if (locks.shared > 1 || (locks.reserved && open.level < SQLITE_LOCK_RESERVED))
      return SQLITE_BUSY;
    locks.reserved = locks.exclusive = true;
  }
  open.level = level;
  return SQLITE_OK;
}

int unlock(sqlite3_file* base, int level) {
  OpenFile& open = open_file(base);
  const std::lock_guard guard(open.machine->mutex);
  DiskFile::Locks& locks = disk_file(base).locks;
  if (open.level >= SQLITE_LOCK_RESERVED && level < SQLITE_LOCK_RESERVED)
    locks.reserved = locks.exclusive = false;
  if (open.level >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE)
    --locks.shared;
  open.level = level;
  return SQLITE_OK;
}

int is_reserved(sqlite3_file* base, int* reserved) {
  const std::lock_guard guard(open_file(base).machine->mutex);
  *reserved = disk_file(base).locks.reserved;
  return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectors(sqlite3_file*) { return static_cast<int>(sector_size); }
// As SQLite assumes of every Unix disk: bytes that are not being written are not harmed.
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_log_index(sqlite3_file* base, int region, int region_size, int extend,
                  void volatile** where) {
  const std::lock_guard guard(open_file(base).machine->mutex);
  auto& regions = disk_file(base).locks.log_index;
  const auto wanted = static_cast<std::size_t>(region);
  while (extend && regions.size() <= wanted)
    regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(region_size)));
  *where = wanted < regions.size() ? regions[wanted].get() : nullptr;
  return SQLITE_OK;
}

int lock_log_index(sqlite3_file* base, int first, int count, int how) {
  const std::lock_guard guard(open_file(base).machine->mutex);
  int* const slots = disk_file(base).locks.log;
  const bool share = how & SQLITE_SHM_SHARED;
  if (how & SQLITE_SHM_UNLOCK) {
    for (int slot = first; slot < first + count; ++slot)
      slots[slot] -= share ? 1 : slots[slot];
    return SQLITE_OK;
  }
  for (int slot = first; slot < first + count; ++slot)
    if (share ? slots[slot] < 0 : slots[slot] != 0)
      return SQLITE_BUSY;
  for (int slot = first; slot < first + count; ++slot)
    slots[slot] = share ? slots[slot] + 1 : -1;
  return SQLITE_OK;
}

void log_index_barrier(sqlite3_file* base) {
  const std::lock_guard guard(open_file(base).machine->mutex);
}

int unmap_log_index(sqlite3_file* base, int remove) {
  const std::lock_guard guard(open_file(base).machine->mutex);
  if (remove)
    disk_file(base).locks.log_index.clear();
  return SQLITE_OK;
}

const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = size,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sectors,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_log_index,
    .xShmLock = lock_log_index,
    .xShmBarrier = log_index_barrier,
    .xShmUnmap = unmap_log_index,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* opened) {
  Machine& machine = machine_of(vfs);
  const std::lock_guard guard(machine.mutex);
  base->pMethods = nullptr;
  const std::string text = name ? name : "";  // a temporary file would have no name
  auto file = machine.disk->find(text);
  const bool is_new = !file;
  if (is_new && (text.empty() || !(flags & SQLITE_OPEN_CREATE)))
    return SQLITE_CANTOPEN;
  if (is_new && !machine.power->spend())
    return SQLITE_CANTOPEN;
  if (is_new)
    file = machine.disk->make(text);
  const bool is_journal = flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
  new (base) OpenFile{{&methods},
                      &machine,
                      new std::shared_ptr<DiskFile>(file),
                      SQLITE_LOCK_NONE,
                      is_new&& is_journal};
  if (opened)
    *opened = flags;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  Machine& machine = machine_of(vfs);
  const std::lock_guard guard(machine.mutex);
  if (!machine.power->spend())
    return SQLITE_IOERR_DELETE;
  machine.disk->remove(name);
  if (!sync_folder)
    return SQLITE_OK;
  if (!machine.power->spend())
    return SQLITE_IOERR_DIR_FSYNC;
  machine.disk->sync_names();
  return SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* name, int, int* yes) {
  Machine& machine = machine_of(vfs);
  const std::lock_guard guard(machine.mutex);
  *yes = machine.disk->find(name) != nullptr;
  return SQLITE_OK;
}

int whole_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

sqlite3_vfs* system_of(sqlite3_vfs* vfs) { return machine_of(vfs).system; }
int randomness(sqlite3_vfs* vfs, int count, char* out) {
  return system_of(vfs)->xRandomness(system_of(vfs), count, out);
}
int sleep(sqlite3_vfs* vfs, int us) { return system_of(vfs)->xSleep(system_of(vfs), us); }
int time(sqlite3_vfs* vfs, double* now) {
  return system_of(vfs)->xCurrentTime(system_of(vfs), now);
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }
int time_ms(sqlite3_vfs* vfs, sqlite3_int64* now) {
  return system_of(vfs)->xCurrentTimeInt64(system_of(vfs), now);
}

sqlite3_vfs* make_vfs(Machine& machine) {
  machine.system = sqlite3_vfs_find("unix");
  static sqlite3_vfs vfs = {};
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = 512;
  vfs.zName = "power_cut";
  vfs.pAppData = &machine;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = whole_name;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleep;
  vfs.xCurrentTime = time;
  vfs.xGetLastError = last_error;
  vfs.xCurrentTimeInt64 = time_ms;
  return &vfs;
}

}  // namespace

void put_sqlite_on(Disk& disk, Power& power) {
  static Machine machine;
  static sqlite3_vfs* const vfs = make_vfs(machine);
  const std::lock_guard guard(machine.mutex);
  machine.disk = &disk;
  machine.power = &power;
  sqlite3_vfs_register(vfs, 1);
}

}  // namespace earshot::power_cut
