/* SPDX-License-Identifier: GPL-2.0-only */
/* Locks, each with its holder. */
#include "system.h"

void rt_lock(struct shim_lock *lock, const char *file, int line)
{
	if (lock->holder == now->id)
		rt_bug(file, line, "deadlock: the lock is held already");
	lock->holder = now->id;
	now->locks++;
}

void rt_unlock(struct shim_lock *lock, const char *file, int line)
{
	if (lock->holder != now->id)
		rt_warn(file, line, "the lock that is given back is not held");
	lock->holder = 0;
	now->locks--;
}

bool rt_holds(const struct shim_lock *lock)
{
	return lock->holder == now->id;
}

void rt_read_section(int deeper)
{
	now->read_sections += deeper;
}
