/* SPDX-License-Identifier: GPL-2.0-only */
/* Processes: what they may lock, and their memory, which the kernel pins. */
#ifndef SHIM_PROCESS_H
#define SHIM_PROCESS_H

struct mm_struct {
	struct {
		struct list_head iommu_group_mem_list;
	} context;
	struct rw_semaphore mmap_lock;
	long locked_vm;
	int users;
};

struct task_struct {
	struct mm_struct *mm;
};

struct task_struct *rt_current(void);
#define current rt_current()
#define mmgrab(process) ((process)->users++)
#define mmdrop(process) ((process)->users--)

int account_locked_vm(struct mm_struct *mm, unsigned long pages, bool more);

#define FOLL_WRITE 1
#define FOLL_LONGTERM 2
long rt_pin(unsigned long address, unsigned long count, struct page **pages);
void unpin_user_page(struct page *page);
#define pin_user_pages(address, count, flags, pages, ...) rt_pin(address, count, pages)
#define pin_user_pages_fast(address, count, flags, pages) rt_pin(address, count, pages)

static inline void unpin_user_pages(struct page **pages, unsigned long count)
{
	for (; count; count--)
		unpin_user_page(*pages++);
}

unsigned long rt_copy_out(void *to, const void *from, unsigned long size);
#define copy_to_user(to, from, size) rt_copy_out(to, from, size)
#define copy_from_user(to, from, size) (memcpy(to, from, size), 0UL)

/* asm/mmu_context.h */
struct mm_iommu_table_group_mem_t;
void mm_iommu_init(struct mm_struct *mm);
bool mm_iommu_preregistered(struct mm_struct *mm);
long mm_iommu_new(struct mm_struct *mm, unsigned long ua, unsigned long entries, struct mm_iommu_table_group_mem_t **pmem);
long mm_iommu_newdev(struct mm_struct *mm, unsigned long ua, unsigned long entries, unsigned long dev_hpa,
		     struct mm_iommu_table_group_mem_t **pmem);
long mm_iommu_put(struct mm_struct *mm, struct mm_iommu_table_group_mem_t *mem);
struct mm_iommu_table_group_mem_t *mm_iommu_lookup(struct mm_struct *mm, unsigned long ua, unsigned long size);
struct mm_iommu_table_group_mem_t *mm_iommu_get(struct mm_struct *mm, unsigned long ua, unsigned long entries);
long mm_iommu_ua_to_hpa(struct mm_iommu_table_group_mem_t *mem, unsigned long ua, unsigned int pageshift, unsigned long *hpa);
bool mm_iommu_is_devmem(struct mm_struct *mm, unsigned long hpa, unsigned int pageshift, unsigned long *size);
long mm_iommu_mapped_inc(struct mm_iommu_table_group_mem_t *mem);
void mm_iommu_mapped_dec(struct mm_iommu_table_group_mem_t *mem);

#endif
