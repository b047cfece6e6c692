/* SPDX-License-Identifier: GPL-2.0-only */
/* Arithmetic and byte order. Tables are big-endian in memory, as the hardware reads them. */
#ifndef SHIM_NUMBERS_H
#define SHIM_NUMBERS_H

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#error "a little-endian machine is needed"
#endif
#define cpu_to_be64(x) __builtin_bswap64(x)
#define be64_to_cpu(x) __builtin_bswap64(x)
#define be64_to_cpup(where) be64_to_cpu(*(where))
#define cpu_to_be32(x) __builtin_bswap32(x)
#define be32_to_cpu(x) __builtin_bswap32(x)
#define be32_to_cpup(where) be32_to_cpu(*(where))
#define be16_to_cpu(x) __builtin_bswap16(x)

#define BITS_PER_LONG 64
#define BIT(n) (1UL << (n))
#define PPC_BIT(n) (1UL << (63 - (n)))	/* counted from the other end */
#define GENMASK(high, low) ((~0UL << (low)) & (~0UL >> (63 - (high))))
#define lower_32_bits(x) ((u32)(x))
#define upper_32_bits(x) ((u32)((u64)(x) >> 32))

#define ALIGN_DOWN(x, to) ((x) & ~((__typeof__(x))(to) - 1))
#define ALIGN(x, to) ALIGN_DOWN((x) + (__typeof__(x))(to) - 1, to)
#define _ALIGN_UP(x, to) ALIGN(x, to)
#define _ALIGN_DOWN(x, to) ALIGN_DOWN(x, to)
#define IS_ALIGNED(x, to) (((x) & ((__typeof__(x))(to) - 1)) == 0)
#define PAGE_ALIGN(x) ALIGN(x, PAGE_SIZE)
#define DIV_ROUND_UP(x, by) (((x) + (by) - 1) / (by))

#define min_t(type, a, b) ({ type min_a = (a); type min_b = (b); min_a < min_b ? min_a : min_b; })
#define max_t(type, a, b) ({ type max_a = (a); type max_b = (b); max_a > max_b ? max_a : max_b; })
#define min(a, b) ({ __auto_type min_a = (a); __auto_type min_b = (b); min_a < min_b ? min_a : min_b; })
#define max(a, b) ({ __auto_type max_a = (a); __auto_type max_b = (b); max_a > max_b ? max_a : max_b; })
#define clamp_t(type, x, low, high) min_t(type, max_t(type, x, low), high)
#define swap(a, b) do { __auto_type swapped = (a); (a) = (b); (b) = swapped; } while (0)

/* What no allocator gives, where the product does not fit. */
static inline size_t array_size(size_t count, size_t size)
{
	size_t product;

	return __builtin_mul_overflow(count, size, &product) ? SIZE_MAX : product;
}

/* Of 0 there is no logarithm; callers look at the size afterwards. */
static inline int ilog2(u64 x)
{
	return x ? 63 - __builtin_clzll(x) : 0;
}

static inline bool is_power_of_2(u64 x)
{
	return x && !(x & (x - 1));
}

static inline u64 roundup_pow_of_two(u64 x)
{
	return x <= 1 ? 1 : 1ULL << (ilog2(x - 1) + 1);
}

static inline int get_order(unsigned long size)
{
	size = (size - 1) >> PAGE_SHIFT;
	return size ? ilog2(size) + 1 : 0;
}

#define __ilog2(x) ((x) ? ilog2(x) : -1)
#define fls_long(x) ((x) ? ilog2(x) + 1 : 0)
#define __ffs(x) ((unsigned long)__builtin_ctzl(x))
#define rounddown_pow_of_two(x) (1UL << ilog2(x))
#define __rounddown_pow_of_two rounddown_pow_of_two
#define hash_32(x, bits) ((u32)(x) * 2654435769u >> (32 - (bits)))

#endif
