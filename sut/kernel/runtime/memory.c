/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory of the kernel. Freed blocks are kept for a while, full of rubbish: what reads them is found out. */
#include <stdlib.h>
#include <sys/mman.h>
#include "system.h"

#define MAGIC 0x7375746d656d6f72ull
#ifdef __SANITIZE_ADDRESS__
#define FREED_KEPT 0		/* ASan keeps them, and knows who reads them */
#else
#define FREED_KEPT 32
#endif

static __thread char *spare;	/* memory of the system that this thread had before */

#define MEMORY_SIZE ((size_t)(SUT_PAGES + ARENA_PAGES) * PAGE_SIZE)
#define LARGEST ((size_t)1 << (PAGE_SHIFT + MAX_PAGE_ORDER))
#define HEAP_SIZE (4 * LARGEST)

void memory_start(struct sut *s)
{
	INIT_LIST_HEAD(&s->blocks);
	INIT_LIST_HEAD(&s->freed);
	s->memory = spare;
	spare = NULL;
	if (s->memory)
		return;
	s->memory = mmap(NULL, MEMORY_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (s->memory == MAP_FAILED)
		abort();
}

void memory_end(struct sut *s)
{
	struct block *block, *next;

	list_for_each_entry_safe(block, next, &s->blocks, link)
		free(block);
	list_for_each_entry_safe(block, next, &s->freed, link)
		free(block);
	if (spare)
		munmap(s->memory, MEMORY_SIZE);
	else
		spare = s->memory;
}

static u32 site_of(const char *who)
{
	if (!strcmp(who, "iommu_init_table"))
		return SUT_SITE_IT_MAP;
	return strcmp(who, "pnv_pci_link_table_and_group") ? SUT_SITE_ALLOC : SUT_SITE_LINK;
}

/* The kernel takes a request that its allocator could never grant for a mistake, unless whoever asks has said otherwise. */
static void *refuse(gfp_t flags, const char *who)
{
	if (!(flags & __GFP_NOWARN))
		crash_note("WARN in %s(): more memory is asked for than the allocator ever gives", who);
	return NULL;
}

static void *allocate(size_t size, const char *who)
{
	struct block *block;

	if (faults_strike(site_of(who)) || size > HEAP_SIZE - now->heap)
		return NULL;
	if (posix_memalign((void **)&block, 64, sizeof(*block) + size))
		abort();
	now->heap += size;
	*block = (struct block){ .who = who, .size = size, .serial = ++now->serials, .magic = MAGIC };
	memset(block + 1, 0, size);
	list_add_tail(&block->link, &now->blocks);
	return block + 1;
}

void *rt_alloc(size_t size, gfp_t flags, const char *who)
{
	return size > LARGEST ? refuse(flags, who) : allocate(size, who);
}

/* One whose size does not fit a number is refused in silence. */
void *rt_alloc_array(size_t count, size_t size, gfp_t flags, const char *who)
{
	size_t product = array_size(count, size);

	return product == SIZE_MAX ? NULL : rt_alloc(product, flags, who);
}

/* Made of single pages, so that there is no largest block: more than there is of memory is refused, and no mistake. */
void *rt_alloc_mapped(size_t size, const char *who)
{
	return allocate(size, who);
}

char *rt_name(const char *who)
{
	return allocate(1, who);
}

void kfree(const void *at)
{
	struct block *block = (struct block *)at - 1;

	if (!at)
		return;
	if (block->magic != MAGIC)
		rt_bug("kfree", 0, "no block begins here, or it is free already");
	block->magic = 0;
	now->heap -= block->size;
	memset(block + 1, (u8)MEMORY_RUBBISH, block->size);
	list_del(&block->link);
	list_add_tail(&block->link, &now->freed);
	if (++now->freed_count <= FREED_KEPT)
		return;
	block = list_first_entry(&now->freed, struct block, link);
	list_del(&block->link);
	now->freed_count--;
	free(block);
}

/* arch/powerpc/platforms/powernv/pci.c, which is not compiled. */
struct iommu_table *pnv_pci_table_alloc(int node)
{
	struct iommu_table *table = kzalloc_node(sizeof(*table), GFP_KERNEL, node);

	if (!table)
		return NULL;
	((struct block *)table)[-1].is_table = true;
	INIT_LIST_HEAD_RCU(&table->it_group_list);
	kref_init(&table->it_kref);
	return table;
}

static bool is_free(u32 first, u32 count)
{
	for (u32 i = first; i < first + count; i++)
		if (now->arena[i].who)
			return false;
	return true;
}

struct page *rt_alloc_pages(int order, gfp_t flags, const char *who)
{
	u32 count;

	if (order < 0 || order > MAX_PAGE_ORDER)
		return refuse(flags, who);
	count = 1u << order;
	if (faults_strike(site_of(who)))
		return NULL;
	for (u32 i = ALIGN(now->hint, count); i + count <= ARENA_PAGES; i += count) {
		if (!is_free(i, count))
			continue;
		for (u32 j = i; j < i + count; j++)
			now->arena[j] = (struct page){ .who = who, .order = j == i ? order : -1 };
		if (i == now->hint)
			now->hint = i + count;
		return &now->arena[i];
	}
	return NULL;
}

void free_pages(unsigned long address, int order)
{
	u64 first = (address - (unsigned long)now->memory) / PAGE_SIZE - SUT_PAGES;

	if (!address)
		return;
	if (order < 0 || first >= ARENA_PAGES || !now->arena[first].who || now->arena[first].order != order)
		rt_bug("free_pages", 0, "no block of this order begins here, or it is free already");
	for (u64 i = first; i < first + (1u << order); i++)
		now->arena[i].who = NULL;
	now->hint = min(now->hint, (u32)first);
}

unsigned long page_to_pfn(const struct page *page)
{
	return page >= now->arena && page < now->arena + ARENA_PAGES ? ARENA_PFN + (page - now->arena) : page - now->ram;
}

struct page *pfn_to_page(unsigned long pfn)
{
	if (pfn >= ARENA_PFN && pfn < ARENA_PFN + ARENA_PAGES)
		return &now->arena[pfn - ARENA_PFN];
	if (pfn >= now->config.pages)
		rt_bug("pfn_to_page", 0, "no page of memory has this number");
	return &now->ram[pfn];
}

void *page_address(const struct page *page)
{
	return rt_virtual(page_to_phys(page));
}

u64 rt_physical(const void *address)
{
	u64 offset = (const char *)address - now->memory;

	if (offset >= MEMORY_SIZE)
		rt_bug("__pa", 0, "the address is in no memory");
	return offset < SUT_PAGES * PAGE_SIZE ? offset : offset - SUT_PAGES * PAGE_SIZE + ((u64)ARENA_PFN << PAGE_SHIFT);
}

void *rt_virtual(u64 physical)
{
	u64 in_arena = physical - ((u64)ARENA_PFN << PAGE_SHIFT);

	if (in_arena < ARENA_PAGES * PAGE_SIZE)
		return now->memory + SUT_PAGES * PAGE_SIZE + in_arena;
	if (physical >= SUT_PAGES * PAGE_SIZE)
		rt_bug("__va", 0, "the physical address is in no memory");
	return now->memory + physical;
}

bool memory_is_used(u64 physical)
{
	u64 page = (physical >> PAGE_SHIFT) - ARENA_PFN;

	return page < ARENA_PAGES && now->arena[page].who;
}

u64 memblock_end_of_DRAM(void)
{
	return (u64)now->config.pages << PAGE_SHIFT;
}

/* A window for 32-bit devices has a table of one page at least; more memory than that can be plugged in. */
u64 memory_hotplug_max(void)
{
	return (u64)(PAGE_SIZE / 8) << PAGE_SHIFT;
}

/* The serial of a table; 0: there is none, or it was freed. */
u64 memory_table(const struct sut *s, const struct iommu_table *table)
{
	struct block *block;

	list_for_each_entry(block, &s->blocks, link)
		if (block->is_table && (void *)(block + 1) == table)
			return block->serial;
	return 0;
}

/* The view of a window of type v1 comes with its table, and nobody looks into it. */
void memory_count(const struct sut *s, struct sut_seen *seen)
{
	struct block *block;

	list_for_each_entry(block, &s->blocks, link) {
		if (!block->is_table)
			continue;
		seen->tables++;
		if (((struct iommu_table *)(block + 1))->it_userspace && !core_has_on_v1(s, (void *)(block + 1)))
			seen->views++;
	}
}

static void add(struct tally *tally, const char *who)
{
	int i = 0;

	while (i < tally->kinds && tally->who[i] != who)
		i++;
	if (i == TALLY)
		return;
	if (i == tally->kinds) {
		tally->who[i] = who;
		tally->count[i] = 0;
		tally->kinds++;
	}
	tally->count[i]++;
}

static void tally_blocks(const struct sut *s, struct tally *into)
{
	struct block *block;

	into->kinds = 0;
	list_for_each_entry(block, &s->blocks, link)
		add(into, block->who);
}

static int pages_below(u64 physical, unsigned long entries, u32 levels)
{
	const __be64 *table = rt_virtual(physical & ~(u64)(PAGE_SIZE - 1));
	int count = 1 << get_order(entries << 3);

	for (unsigned long i = 0; levels && i < entries; i++)
		if (table[i])
			count += pages_below(be64_to_cpu(table[i]), entries, levels - 1);
	return count;
}

static int pages_of(const struct iommu_table *table)
{
	unsigned long entries = table->it_indirect_levels ? table->it_level_size : table->it_size;
	int count = pages_below(rt_physical((void *)table->it_base), entries, table->it_indirect_levels);

	if (table->it_userspace)
		count += pages_below(rt_physical(table->it_userspace), entries, table->it_indirect_levels);
	return count;
}

static int count_of(const struct tally *tally, const char *who)
{
	for (int i = 0; i < tally->kinds; i++)
		if (tally->who[i] == who)
			return tally->count[i];
	return 0;
}

/* The pages that no table accounts for; bitmaps, in older kernels. */
static int stray_pages(const struct sut *s)
{
	struct block *block;
	int pages = 0;

	for (u32 i = 0; i < ARENA_PAGES; i++)
		pages += s->arena[i].who != NULL;
	list_for_each_entry(block, &s->blocks, link)
		if (block->is_table)
			pages -= pages_of((struct iommu_table *)(block + 1));
	return pages;
}

void memory_remember(struct sut *s)
{
	tally_blocks(s, &s->at_boot);
	s->stray_at_boot = stray_pages(s);
}

/* With all groups the kernel's and no container in use, there is no more than after boot. */
void memory_look_for_leaks(struct sut *s)
{
	struct tally tally;
	int pages = stray_pages(s) - s->stray_at_boot;

	tally_blocks(s, &tally);
	for (int i = 0; i < tally.kinds; i++)
		if (tally.count[i] > count_of(&s->at_boot, tally.who[i]))
			crash_note("leak: memory that %s() has had is not freed", tally.who[i]);
	if (pages > 0)
		crash_note("leak: %d pages of tables are not freed", pages);
}
