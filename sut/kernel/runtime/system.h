/* SPDX-License-Identifier: GPL-2.0-only */
/* A booted system: hardware, the rest of the kernel, and what the harness keeps of it. Seen by runtime/ alone. */
#ifndef SYSTEM_H
#define SYSTEM_H

#include <setjmp.h>
#include "arch/powerpc/platforms/powernv/pci.h"
#include <linux/vfio.h>
#if KVER >= 519
#include "drivers/vfio/vfio.h"
#endif
#include "sut.h"
#include "views.h"
#include "doors.h"

/* Physical memory: RAM from 0 on, and far behind it an arena for the kernel's own pages, which no bypass window reaches. */
#define ARENA_PAGES 256u
#define ARENA_PFN (1u << 24 >> (PAGE_SHIFT - 12))
#define USER_BASE 0x10000000ull
#define BIT59 (1ull << 59)
#define MAPPINGS 8

/* PE 0 is reserved and PE 1 the root bus's, as on real host bridges of this kind. */
#define PE_COUNT (SUT_GROUPS + 4)

/* What the hardware does with one window of a PE. */
struct tve {
	enum { TVE_OFF, TVE_TABLE, TVE_BYPASS } kind;
	unsigned int levels, shift;
	u64 base, size;		/* of one table of the first level, in bytes; of a bypass window */
};

/* A container, as VFIO has it; without processes, one for each group that is taken. */
struct holder {
	void *data;		/* the driver's; NULL: no type is set */
	u32 type;
	u32 groups;		/* a bit each, and in the order in which they came */
	u32 order[SUT_GROUPS];
	u32 count;
	u32 asked[SUT_SLOTS];	/* the entries that its windows were asked to have: the kernel rounds up */
};

struct mapping {
	u32 device, pages;	/* no pages: there is none */
	u64 address;
	u64 table;		/* the serial of the table that it went through; 0: through none */
};

/* A block of the kernel's memory, with its bytes behind it. */
struct block {
	struct list_head link;
	const char *who;
	size_t size;
	u64 serial;		/* from 1, in the order of making */
	u64 magic;
	bool is_table;
} __attribute__((aligned(64)));

#define TALLY 24

struct tally {
	const char *who[TALLY];
	int count[TALLY], kinds;
};

struct sut {
	struct sut_config config;
	u64 id;

	struct sut_seen last;

	/* crash.c */
	char reason[256];
	bool dead;
	volatile int is_running;
	u32 branches;		/* of the kernel's code, that this run has passed */
	sigjmp_buf escape;

	/* faults.c */
	bool armed, fired;
	u32 site, visits, allowed;

	/* memory.c */
	char *memory;		/* RAM, then the arena */
	struct page ram[SUT_PAGES], arena[ARENA_PAGES];
	u32 hint;
	struct list_head blocks, freed;
	u32 freed_count;
	u64 serials;
	size_t heap;		/* bytes in blocks that are not freed */
	struct tally at_boot;
	int stray_at_boot;

	/* lock.c, process.c */
	int locks, read_sections;
	struct mm_struct mm[SUT_PROCESSES];
	struct task_struct task;

	/* firmware.c */
	struct tve tve[PE_COUNT][SUT_SLOTS];
	bool frozen[SUT_GROUPS];

	/* world.c */
	bool nobypass;
	struct pci_controller hose;
	struct pnv_phb *phb;
	struct pci_bus root, bus[SUT_GROUPS];
	struct pci_dev device[SUT_DEVICES];
	struct pci_dn dn[SUT_DEVICES];
	struct pnv_ioda_pe *pe[SUT_GROUPS];
	int references_at_boot[SUT_GROUPS];
	int group_numbers;

	/* core.c */
	struct holder holder[SUT_CONTAINERS];
	int container_of_group[SUT_GROUPS];	/* -1: none */
	int label[SUT_GROUPS];			/* without processes: who took it */
	bool claimed[SUT_GROUPS];
	u32 driver[SUT_DEVICES];
	struct mapping mapping[MAPPINGS];
};

extern __thread struct sut *now;

static inline u32 device_count(const struct sut *s)
{
	return s->config.groups * s->config.devices;
}

static inline u32 group_of(const struct sut *s, u32 device)
{
	return device / s->config.devices;
}

/* crash.c */
void crash_install_handlers(void);
void crash_note(const char *format, ...);
void __attribute__((noreturn)) crash_escape(void);

/* faults.c */
void faults_begin(struct sut *s, const struct sut_command *command);
bool faults_strike(u32 site);

/* memory.c */
#define MEMORY_RUBBISH 0x6b6b6b6b6b6b6b6bull	/* a word of freed memory */
void memory_start(struct sut *s);
void memory_end(struct sut *s);
bool memory_is_used(u64 physical);
u64 memory_table(const struct sut *s, const struct iommu_table *table);
void memory_count(const struct sut *s, struct sut_seen *seen);
void memory_remember(struct sut *s);
void memory_look_for_leaks(struct sut *s);

/* firmware.c */
#define REACHES_NOTHING (-1)
const struct tve *firmware_tve(const struct sut *s, u32 group, u32 slot);
int firmware_reach(const struct sut *s, u32 group, u64 address, bool write);
u64 firmware_tce(const struct sut *s, const struct tve *tve, u64 index);
void firmware_check(struct sut *s);

/* world.c */
bool world_start(struct sut *s);
void world_end(struct sut *s);

/* claim.c */
void claim_start(struct sut *s);
long claim_group(struct sut *s, u32 group);
void claim_end(struct sut *s, u32 group);
bool claim_is_by_core(void);

/* core.c */
bool core_start(struct sut *s);
int core_owner(const struct sut *s, u32 group);
int core_references(const struct sut *s, u32 group);
bool core_has_on_v1(const struct sut *s, const struct iommu_table *table);
long core_bind(struct sut *s, u32 device, u32 driver);
long core_set_container(struct sut *s, u32 group, u32 container);
long core_unset_container(struct sut *s, u32 group);
long core_set_iommu(struct sut *s, u32 container, u32 process, u32 type);
long core_ioctl(struct sut *s, u32 container, u32 process, u32 command, void *argument);
bool core_is_idle(const struct sut *s);

/* addresses.c */
u64 address_in_container(const struct sut *s, u32 container, u32 slot, u32 page);
u64 address_of_group(const struct sut *s, u32 group, u32 slot, u32 page);
u64 address_first(const struct sut *s, u32 container, u32 slot, const struct iommu_table *table);
const struct holder *address_holder(const struct sut *s, u64 base, u32 *slot, const struct iommu_table **table);

/* dma.c */
bool dma_is_mapped(const struct sut *s);
void dma_map(struct sut *s, u32 number, u32 on, u32 page, u32 pages, struct sut_answer *answer);
void dma_unmap(struct sut *s, u32 number, struct sut_answer *answer);
long dma_set_mask(struct sut *s, u32 on, u32 bits);
void dma_access(struct sut *s, u32 on, u32 slot, u32 page, bool write, struct sut_answer *answer);
void dma_access_buffer(struct sut *s, u32 number, bool write, struct sut_answer *answer);

/* calls.c */
long calls_enable(struct sut *s, u32 container, u32 process, bool on);
long calls_register(struct sut *s, u32 container, u32 process, u32 page, u32 pages, bool on);
long calls_map(struct sut *s, u32 container, u32 process, u32 slot, u32 at, u32 page, u32 pages, u32 access);
long calls_unmap(struct sut *s, u32 container, u32 process, u32 slot, u32 at, u32 pages);
void calls_create(struct sut *s, u32 container, u32 process, u32 entries, u32 levels, struct sut_answer *answer);
long calls_remove(struct sut *s, u32 container, u32 process, u32 slot, u32 page);

/* direct.c */
long direct_take(struct sut *s, u32 group, u32 container);
long direct_map(struct sut *s, u32 group, u32 entry, u32 page, u32 access);
long direct_unmap(struct sut *s, u32 group, u32 entry);

/* commands.c */
void commands_perform(struct sut *s, const struct sut_command *command, struct sut_answer *answer);

/* observe.c */
void observe(struct sut *s, struct sut_seen *seen);

#endif
