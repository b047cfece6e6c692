/* SPDX-License-Identifier: GPL-2.0-only */
/* Bitmaps of unsigned longs. */
#ifndef SHIM_BITMAP_H
#define SHIM_BITMAP_H

#define BITS_TO_LONGS(bits) (((bits) + BITS_PER_LONG - 1) / BITS_PER_LONG)
#define DECLARE_BITMAP(name, bits) unsigned long name[BITS_TO_LONGS(bits)]

static inline void set_bit(unsigned long n, unsigned long *map)
{
	map[n / BITS_PER_LONG] |= BIT(n % BITS_PER_LONG);
}

static inline void clear_bit(unsigned long n, unsigned long *map)
{
	map[n / BITS_PER_LONG] &= ~BIT(n % BITS_PER_LONG);
}

static inline int test_bit(unsigned long n, const unsigned long *map)
{
	return map[n / BITS_PER_LONG] >> n % BITS_PER_LONG & 1;
}

static inline int test_and_set_bit(unsigned long n, unsigned long *map)
{
	int was = test_bit(n, map);

	set_bit(n, map);
	return was;
}

static inline int test_and_clear_bit(unsigned long n, unsigned long *map)
{
	int was = test_bit(n, map);

	clear_bit(n, map);
	return was;
}

#define __set_bit set_bit
#define __clear_bit clear_bit

static inline void bitmap_set(unsigned long *map, unsigned long first, unsigned long count)
{
	for (; count; count--)
		set_bit(first++, map);
}

static inline void bitmap_clear(unsigned long *map, unsigned long first, unsigned long count)
{
	for (; count; count--)
		clear_bit(first++, map);
}

/* The first bit from one on that differs from those of flip; size: there is none. */
static inline unsigned long shim_find(const unsigned long *map, unsigned long size, unsigned long from, unsigned long flip)
{
	while (from < size) {
		unsigned long word = (map[from / BITS_PER_LONG] ^ flip) >> from % BITS_PER_LONG;

		if (word)
			return min(from + __ffs(word), size);
		from = ALIGN_DOWN(from, BITS_PER_LONG) + BITS_PER_LONG;
	}
	return size;
}

#define find_next_bit(map, size, from) shim_find(map, size, from, 0)
#define find_next_zero_bit(map, size, from) shim_find(map, size, from, ~0UL)
#define find_first_bit(map, size) find_next_bit(map, size, 0)
#define bitmap_empty(map, size) (find_first_bit(map, size) == (size))
#define for_each_set_bit(n, map, size) \
	for ((n) = find_first_bit(map, size); (n) < (size); (n) = find_next_bit(map, size, (n) + 1))

static inline unsigned long bitmap_find_next_zero_area(unsigned long *map, unsigned long size, unsigned long from,
						       unsigned int count, unsigned long align_mask)
{
	for (;;) {
		unsigned long first = (find_next_zero_bit(map, size, from) + align_mask) & ~align_mask;
		unsigned long end = first + count, set;

		if (end > size)
			return end;
		set = find_next_bit(map, end, first);
		if (set >= end)
			return first;
		from = set + 1;
	}
}

#endif
