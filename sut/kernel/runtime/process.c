/* SPDX-License-Identifier: GPL-2.0-only */
/* Processes: what they are charged for, and their memory. All have the same, the upper half of RAM, at one address. */
#include "system.h"

struct task_struct *rt_current(void)
{
	return &now->task;
}

/* What is given back is not checked: a count below zero is seen from outside. Without processes there is no limit. */
int account_locked_vm(struct mm_struct *mm, unsigned long pages, bool more)
{
	if (!mm || !pages)
		return 0;
	if (!more) {
		mm->locked_vm -= pages;
		return 0;
	}
	if (faults_strike(SUT_SITE_CHARGE))
		return -ENOMEM;
	if (now->config.processes && !now->config.ipc_lock && mm->locked_vm + (long)pages > (long)now->config.limit)
		return -ENOMEM;
	mm->locked_vm += pages;
	return 0;
}

/* Without processes nobody asks whose a page is. */
static bool is_users(u64 page)
{
	return page < now->config.pages && (!now->config.processes || page >= now->config.pages / 2);
}

long rt_pin(unsigned long address, unsigned long count, struct page **pages)
{
	unsigned long i;

	for (i = 0; i < count; i++) {
		u64 page = ((address - USER_BASE) >> PAGE_SHIFT) + i;

		if (address < USER_BASE || !is_users(page))
			break;
		now->ram[page].pins++;
		pages[i] = &now->ram[page];
	}
	return i ? (long)i : -EFAULT;
}

/* Nor is this: as above. */
void unpin_user_page(struct page *page)
{
	page->pins--;
}

unsigned long rt_copy_out(void *to, const void *from, unsigned long size)
{
	if (faults_strike(SUT_SITE_COPY_OUT))
		return size;
	memcpy(to, from, size);
	return 0;
}
