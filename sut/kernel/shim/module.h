/* SPDX-License-Identifier: GPL-2.0-only */
/* Modules, and what runs as the kernel boots: of that, what other files need is run, as each system boots. */
#ifndef SHIM_MODULE_H
#define SHIM_MODULE_H

struct module;
#define THIS_MODULE ((struct module *)0)
#define EXPORT_SYMBOL(name)
#define EXPORT_SYMBOL_GPL(name)
#define MODULE_VERSION(text)
#define MODULE_LICENSE(text)
#define MODULE_AUTHOR(text)
#define MODULE_DESCRIPTION(text)
#define MODULE_ALIAS(text)

/* The linker makes a table of them: runtime/world.c. */
#define shim_at_boot(function) \
	static int (*shim_boot_##function)(void) __attribute__((used, section("shim_boot"))) = function;
#define shim_never(function) \
	static void *__attribute__((unused)) shim_never_##function = (void *)function;

#define module_init(function) shim_at_boot(function)
#define subsys_initcall(function) shim_at_boot(function)
#define module_exit(function) shim_never(function)
#define arch_initcall(function) shim_never(function)
#define late_initcall(function) shim_never(function)
#define postcore_initcall_sync(function) shim_never(function)
#define __setup(option, function) shim_never(function)
#define early_param(option, function) shim_never(function)
#define DECLARE_PCI_FIXUP_EARLY(vendor, device, function) shim_never(function)
#define DECLARE_PCI_FIXUP_HEADER(vendor, device, function) shim_never(function)

#define DEFINE_PER_CPU(type, name) type name
#define per_cpu(name, cpu) name
#define raw_cpu_read(name) name
#define for_each_possible_cpu(cpu) for ((cpu) = 0; (cpu) < 1; (cpu)++)
#define cond_resched() barrier()

#define IS_ERR(where) ((unsigned long)(where) >= -4095UL)
#define IS_ERR_OR_NULL(where) (!(where) || IS_ERR(where))
#define PTR_ERR(where) ((long)(where))
#define PTR_ERR_OR_ZERO(where) (IS_ERR(where) ? PTR_ERR(where) : 0)
#define ERR_PTR(error) ((void *)(long)(error))

#endif
