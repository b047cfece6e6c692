/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The C interface between the harness and one kernel's IOMMU code, built as a shared library. Structs have a fixed
 * layout, without pointers and without holes; numbers are the model's: groups, devices, pages, entries, never addresses.
 * A library is used by several systems at a time, each by one thread at a time.
 */
#ifndef SUT_H
#define SUT_H

#include <stdint.h>

#define SUT_ABI 2

enum {
	SUT_GROUPS = 4,		/* at most, as all of these */
	SUT_DEVICES = 16,
	SUT_CONTAINERS = 4,
	SUT_PROCESSES = 4,
	SUT_PAGES = 16,		/* of RAM */
	SUT_ENTRIES = 16,	/* of a table */
	SUT_PROBES = 48,
	SUT_SLOTS = 2,		/* windows of a group */
};

/* What a library is. */
struct sut_about {
	uint32_t abi;		/* SUT_ABI, as it was when the library was built */
	uint32_t version;	/* of the kernel: 6.1 is 601 */
	uint32_t page_shift;	/* of the kernel */
	uint32_t sanitized;	/* 1: built with ASan and UBSan */
};

/* A bus address: the window that bit 59 chooses, and the page in it. */
struct sut_bus {
	uint32_t slot;
	uint32_t page;
};

/* A world. */
struct sut_config {
	uint32_t abi;
	uint32_t groups;
	uint32_t devices;	/* of a group */
	uint32_t containers;
	uint32_t processes;	/* 0: groups are taken and released, without containers */
	uint32_t entries;	/* of a table; a power of two */
	uint32_t pages;		/* of RAM; a power of two. The upper half is the processes' */
	uint32_t nobypass;
	uint32_t limit;		/* pages that a process may lock */
	uint32_t ipc_lock;	/* 1: it may lock more */
	uint32_t probes;
	uint32_t reserved;
	struct sut_bus probe[SUT_PROBES];
};

/* What can be asked; arg[] in the order of the comment. */
enum sut_kind {
	SUT_MAP = 1,		/* mapping, device, page, pages -> bus address */
	SUT_UNMAP,		/* mapping */
	SUT_DMA_BUFFER,		/* mapping, 1 to write -> page */
	SUT_SET_MASK,		/* device, bits */
	SUT_BIND,		/* device, driver */
	SUT_UNBIND,		/* device */
	SUT_DMA,		/* device, slot, bus page, 1 to write -> page */
	SUT_RESET,		/* group */
	SUT_RAW_BYPASS,		/* group, 1 for on */
	SUT_FAIL_NEXT,		/* site, which visit from 1 */
	SUT_TAKE = 16,		/* group, container: these four only without processes */
	SUT_RELEASE,		/* group */
	SUT_USER_MAP,		/* group, entry, page, access */
	SUT_USER_UNMAP,		/* group, entry */
	SUT_SET_CONTAINER = 32,	/* group, container: these only with processes */
	SUT_UNSET_CONTAINER,	/* group */
	SUT_SET_IOMMU,		/* container, process, type */
	SUT_ENABLE,		/* container, process */
	SUT_DISABLE,		/* container, process */
	SUT_REGISTER,		/* container, process, page, pages */
	SUT_UNREGISTER,		/* container, process, page, pages */
	SUT_MAP_DMA,		/* container, process, slot, bus page, page, pages, access */
	SUT_UNMAP_DMA,		/* container, process, slot, bus page, pages */
	SUT_CREATE_WINDOW,	/* container, process, entries, levels -> bus address */
	SUT_REMOVE_WINDOW,	/* container, process, slot, bus page */
};

enum sut_driver { SUT_DRIVER_NONE, SUT_DRIVER_HOST, SUT_DRIVER_VFIO };
enum sut_type { SUT_TYPE_NONE, SUT_TYPE_V1, SUT_TYPE_V2 };
enum sut_access { SUT_READ = 1, SUT_WRITE = 2 };	/* or both */

enum sut_site {
	SUT_SITE_BYPASS,	/* the firmware opens or closes a bypass window */
	SUT_SITE_WINDOW,	/* the firmware points a window at a table */
	SUT_SITE_UNSET_WINDOW,	/* the firmware switches a window off */
	SUT_SITE_ALLOC,		/* memory, but for the two below */
	SUT_SITE_IT_MAP,	/* memory for the bitmap of a default table */
	SUT_SITE_CHARGE,	/* a process is charged for locked pages */
	SUT_SITE_COPY_OUT,	/* a result is copied to the process */
	SUT_SITE_LINK,		/* memory for the link from a table to a group */
};

struct sut_command {
	uint32_t kind;
	uint32_t arg[7];
};

enum sut_outcome {
	SUT_RETURNED,		/* with code */
	SUT_MAPPED,		/* bus holds where */
	SUT_MAP_ERROR,
	SUT_WINDOW,		/* bus holds where it begins */
	SUT_REACHED,		/* bus.page holds which page of RAM */
	SUT_NOTHING,
	SUT_CRASHED,		/* sut_reason() says how; the system can only be destroyed */
	SUT_UNKNOWN,		/* no such command, or an argument out of range */
};

struct sut_answer {
	uint32_t outcome;
	int32_t code;
	struct sut_bus bus;
	uint32_t fault_fired;	/* 1: the armed fault struck in this command */
	uint32_t reserved;
};

/* A table's entries: bit i and page[i] are those of the i-th. */
struct sut_table {
	uint16_t valid;
	uint16_t readable;
	uint16_t writable;
	uint16_t user;		/* in a table of an external owner */
	uint8_t page[SUT_ENTRIES];
};

struct sut_group_seen {
	int32_t owner;		/* a container; -1: the kernel */
	int32_t references;	/* more than after boot */
	uint64_t allocated;	/* it_map; all ones where the kernel has no table */
	uint8_t bypass_flag;
	uint8_t frozen;
	uint8_t second_table;
	uint8_t reserved[5];
	struct sut_table table[SUT_SLOTS];	/* behind each window, as the hardware reads it */
	uint8_t reads[SUT_PROBES];		/* the page reached plus one; 0: none */
	uint8_t writes[SUT_PROBES];
};

struct sut_container_seen {
	uint32_t type;
	uint32_t enabled;
	uint32_t groups;	/* a bit each */
	uint32_t size[SUT_SLOTS];	/* of its windows, in entries; 0: none */
	uint32_t reserved;
	struct sut_table table[SUT_SLOTS];
};

struct sut_region {
	int32_t pages;		/* 0: no region begins at this page */
	int32_t used;
	int32_t mapped;
};

struct sut_process_seen {
	int32_t locked;
	uint32_t reserved;
	struct sut_region region[SUT_PAGES];
};

struct sut_seen {
	struct sut_group_seen group[SUT_GROUPS];
	struct sut_container_seen container[SUT_CONTAINERS];
	struct sut_process_seen process[SUT_PROCESSES];
	uint32_t stale;		/* a bit for each device whose table base points at freed memory */
	int32_t tables;
	int32_t views;
	int32_t locks;
	int32_t pins[SUT_PAGES];
};

struct sut;

#define SUT_API __attribute__((visibility("default")))

SUT_API void sut_about(struct sut_about *into);

/*
 * Boots a system. Booting is answered like a command: one that has crashed in it can tell why, and be destroyed, and nothing
 * else. NULL, and SUT_UNKNOWN: there is no such world.
 */
SUT_API struct sut *sut_create(const struct sut_config *config, struct sut_answer *answer);
SUT_API void sut_destroy(struct sut *sut);
SUT_API void sut_command(struct sut *sut, const struct sut_command *command, struct sut_answer *answer);
SUT_API void sut_observe(struct sut *sut, struct sut_seen *seen);

/* What the kernel said as it crashed: text of at most size bytes with its 0, and its length without. */
SUT_API uint32_t sut_reason(struct sut *sut, char *text, uint32_t size);

#endif
