/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory of the kernel: blocks and pages. Who asks is passed on, so that a failure can be injected, and a leak named. */
#ifndef SHIM_MEMORY_H
#define SHIM_MEMORY_H

#define GFP_KERNEL 1u
#define GFP_ATOMIC 2u
#define __GFP_ZERO 4u
#define __GFP_NOWARN 8u
#define NUMA_NO_NODE (-1)

void *rt_alloc(size_t size, gfp_t flags, const char *who);
void *rt_alloc_array(size_t count, size_t size, gfp_t flags, const char *who);
void *rt_alloc_mapped(size_t size, const char *who);
void kfree(const void *block);

#define kmalloc(size, flags) rt_alloc(size, flags, __func__)
#define kzalloc(size, flags) rt_alloc(size, flags, __func__)
#define kzalloc_node(size, flags, node) rt_alloc(size, flags, __func__)
#define kcalloc(count, size, flags) rt_alloc_array(count, size, flags, __func__)
#define vzalloc(size) rt_alloc_mapped(size, __func__)
#define vzalloc_node(size, node) rt_alloc_mapped(size, __func__)
#define vfree kfree

/* One for each page of RAM, and for each page of the arena in which the kernel's own pages lie. */
struct page {
	const char *who;	/* has it, of the kernel; NULL: free */
	int order;		/* of the block that begins here; -1: in the middle of one */
	int pins;
	bool dirty;
};

struct page *rt_alloc_pages(int order, gfp_t flags, const char *who);
void free_pages(unsigned long address, int order);
void *page_address(const struct page *page);
unsigned long page_to_pfn(const struct page *page);
struct page *pfn_to_page(unsigned long pfn);
u64 rt_physical(const void *address);
void *rt_virtual(u64 physical);

#define alloc_pages_node(node, flags, order) rt_alloc_pages(order, flags, __func__)
#define __free_pages(page, order) free_pages((unsigned long)page_address(page), order)
#define page_to_phys(page) ((u64)page_to_pfn(page) << PAGE_SHIFT)
#define __pa(address) ((unsigned long)rt_physical((const void *)(unsigned long)(address)))
#define __va(physical) rt_virtual(physical)
#define phys_to_virt(physical) rt_virtual(physical)
#define SetPageDirty(page) ((void)((page)->dirty = true))
#define PageHuge(page) false
#define compound_head(page) (page)
#define page_shift(page) ((void)(page), (unsigned int)PAGE_SHIFT)

/* RAM as it is, and as large as it may become: the window for 32-bit devices is made for the latter. */
u64 memblock_end_of_DRAM(void);
u64 memory_hotplug_max(void);

#endif
