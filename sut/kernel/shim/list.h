/* SPDX-License-Identifier: GPL-2.0-only */
/* Doubly linked lists. Readers need no protection: a system is used by one thread. */
#ifndef SHIM_LIST_H
#define SHIM_LIST_H

struct list_head {
	struct list_head *next, *prev;
};

struct hlist_node {
	struct hlist_node *next, **pprev;
};

struct hlist_head {
	struct hlist_node *first;
};

/* What is left in a link that was taken out: reading through it faults. */
#define SHIM_LIST_POISON ((struct list_head *)0x108)

#define LIST_HEAD(name) struct list_head name = { &(name), &(name) }

static inline void INIT_LIST_HEAD(struct list_head *head)
{
	head->next = head->prev = head;
}

static inline void list_add_tail(struct list_head *link, struct list_head *head)
{
	link->next = head;
	link->prev = head->prev;
	head->prev->next = link;
	head->prev = link;
}

static inline void list_add(struct list_head *link, struct list_head *head)
{
	list_add_tail(link, head->next);
}

/* A reader may still stand on the link, so it keeps its way forward. */
static inline void list_del_rcu(struct list_head *link)
{
	link->next->prev = link->prev;
	link->prev->next = link->next;
	link->prev = SHIM_LIST_POISON;
}

static inline void list_del(struct list_head *link)
{
	list_del_rcu(link);
	link->next = SHIM_LIST_POISON;
}

static inline int list_empty(const struct list_head *head)
{
	return head->next == head;
}

#define INIT_LIST_HEAD_RCU INIT_LIST_HEAD
#define list_add_rcu list_add
#define list_entry(link, type, member) container_of(link, type, member)
#define list_first_entry(head, type, member) list_entry((head)->next, type, member)
#define list_first_entry_or_null(head, type, member) \
	(list_empty(head) ? NULL : list_first_entry(head, type, member))
#define shim_next(at, member) list_entry((at)->member.next, __typeof__(*(at)), member)
#define list_for_each_entry(at, head, member) \
	for ((at) = list_first_entry(head, __typeof__(*(at)), member); \
	     &(at)->member != (head); (at) = shim_next(at, member))
#define list_for_each_entry_safe(at, after, head, member) \
	for ((at) = list_first_entry(head, __typeof__(*(at)), member), (after) = shim_next(at, member); \
	     &(at)->member != (head); (at) = (after), (after) = shim_next(after, member))
#define list_for_each_entry_rcu(at, head, member, ...) list_for_each_entry(at, head, member)
#define list_for_each_entry_lockless(at, head, member) list_for_each_entry(at, head, member)

#endif
