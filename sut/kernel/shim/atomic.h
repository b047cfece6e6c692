/* SPDX-License-Identifier: GPL-2.0-only */
/* Counters. Atomic, since only one thread uses a system. */
#ifndef SHIM_ATOMIC_H
#define SHIM_ATOMIC_H

typedef struct { int counter; } atomic_t;
typedef struct { long counter; } atomic64_t;
typedef struct { int refs; } refcount_t;

struct kref {
	refcount_t refcount;
};

#define atomic64_set(a, value) ((a)->counter = (value))
#define atomic64_read(a) ((a)->counter)
#define atomic64_inc_not_zero(a) atomic64_add_unless(a, 1, 0)

static inline int atomic64_add_unless(atomic64_t *a, long more, long unless)
{
	if (a->counter == unless)
		return 0;
	a->counter += more;
	return 1;
}

static inline long atomic64_cmpxchg(atomic64_t *a, long old, long new)
{
	long was = a->counter;

	if (was == old)
		a->counter = new;
	return was;
}

static inline void kref_init(struct kref *kref)
{
	kref->refcount.refs = 1;
}

static inline int kref_get_unless_zero(struct kref *kref)
{
	return kref->refcount.refs ? ++kref->refcount.refs : 0;
}

static inline int kref_put(struct kref *kref, void (*release)(struct kref *kref))
{
	WARN_ON(kref->refcount.refs <= 0);
	if (--kref->refcount.refs)
		return 0;
	release(kref);
	return 1;
}

#define kref_read(kref) ((kref)->refcount.refs)

#endif
