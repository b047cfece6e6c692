/* SPDX-License-Identifier: GPL-2.0-only */
/* Types, and what the kernel asks of the compiler. */
#ifndef SHIM_COMPILER_H
#define SHIM_COMPILER_H

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

typedef int8_t s8, __s8;
typedef uint8_t u8, __u8;
typedef int16_t s16, __s16;
typedef uint16_t u16, __u16, __be16, __le16;
typedef int32_t s32, __s32;
typedef uint32_t u32, __u32, __be32, __le32;
typedef long long s64, __s64;
typedef unsigned long long u64, __u64, __be64, __le64;
typedef u64 dma_addr_t, phys_addr_t, resource_size_t;
typedef unsigned int gfp_t, fmode_t, __poll_t;
typedef unsigned long irq_hw_number_t;
typedef long long time64_t;

/* What only checkers and linkers read. */
#define __user
#define __iomem
#define __force
#define __init
#define __exit
#define __rcu
#define __percpu
#define __bitwise
#define __must_check
#define __read_mostly
#define __printf(format, first)
#define __maybe_unused __attribute__((unused))
#define __always_unused __attribute__((unused))
#define __packed __attribute__((packed))
#define __noreturn __attribute__((noreturn))
#undef __attribute_const__
#define __attribute_const__ __attribute__((const))
#define ____cacheline_aligned_in_smp __attribute__((aligned(64)))
#define __aligned_u64 u64 __attribute__((aligned(8)))
#define _AC(number, suffix) number##suffix

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define fallthrough do { } while (0)
#define barrier() __asm__ __volatile__("" : : : "memory")
#define mb() __sync_synchronize()
#define rmb() mb()
#define wmb() mb()
#define READ_ONCE(x) (*(volatile __typeof__(x) *)&(x))
#define WRITE_ONCE(x, value) (*(volatile __typeof__(x) *)&(x) = (value))
#define xchg(where, value) __atomic_exchange_n((where), (value), __ATOMIC_SEQ_CST)
#define cmpxchg(where, old, new) __sync_val_compare_and_swap((where), (__typeof__(*(where)))(old), (__typeof__(*(where)))(new))

#define offsetofend(type, member) (offsetof(type, member) + sizeof(((type *)0)->member))
#define container_of(where, type, member) ((type *)((char *)(where) - offsetof(type, member)))
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define IS_ENABLED(option) (option)

#endif
