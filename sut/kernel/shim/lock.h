/* SPDX-License-Identifier: GPL-2.0-only */
/* Locks that know who holds them: taking one twice is a deadlock, since nobody else could give it back. */
#ifndef SHIM_LOCK_H
#define SHIM_LOCK_H

/* Which system holds it; 0: none. One that died with it does not lock out the next. */
struct shim_lock {
	u64 holder;
};

typedef struct shim_lock spinlock_t, raw_spinlock_t;

struct mutex {
	struct shim_lock lock;
};

struct rw_semaphore {
	struct shim_lock lock;
};

void rt_lock(struct shim_lock *lock, const char *file, int line);
void rt_unlock(struct shim_lock *lock, const char *file, int line);
bool rt_holds(const struct shim_lock *lock);
void rt_read_section(int deeper);

/* A lock of a file is shared by all systems: one for each thread keeps these apart. */
#define DEFINE_MUTEX(name) __thread struct mutex name

#define spin_lock_init(l) ((l)->holder = 0)
#define spin_lock(l) rt_lock(l, __FILE__, __LINE__)
#define spin_unlock(l) rt_unlock(l, __FILE__, __LINE__)
#define spin_lock_nest_lock(l, outer) spin_lock(l)
#define spin_lock_irqsave(l, flags) do { (flags) = 0; (void)(flags); spin_lock(l); } while (0)
#define spin_unlock_irqrestore(l, flags) spin_unlock(l)
#define mutex_init(m) spin_lock_init(&(m)->lock)
#define mutex_destroy(m) WARN_ON(rt_holds(&(m)->lock))
#define mutex_lock(m) spin_lock(&(m)->lock)
#define mutex_unlock(m) spin_unlock(&(m)->lock)
#define lockdep_is_held(m) rt_holds(&(m)->lock)
#define mmap_read_lock(mm) spin_lock(&(mm)->mmap_lock.lock)
#define mmap_read_unlock(mm) spin_unlock(&(mm)->mmap_lock.lock)

struct rcu_head {
	void *next;
	void (*func)(struct rcu_head *head);
};

#define rcu_read_lock() rt_read_section(1)
#define rcu_read_unlock() rt_read_section(-1)
#define kfree_rcu(what, member) kfree(what)
#define call_rcu(head, function) (function)(head)

#endif
