/* SPDX-License-Identifier: GPL-2.0-only */
/* What the kernel says. A BUG ends the command; a WARN is remembered and told as the command ends. */
#ifndef SHIM_REPORT_H
#define SHIM_REPORT_H

void rt_warn(const char *file, int line, const char *condition);
void rt_bug(const char *file, int line, const char *condition) __noreturn;
void rt_say(const char *format, ...);

struct va_format {
	const char *fmt;
	va_list *va;
};

extern int snprintf(char *, size_t, const char *, ...);
extern int sprintf(char *, const char *, ...);
extern int sscanf(const char *, const char *, ...);
ssize_t strscpy(char *to, const char *from, size_t size);

#define KERN_ERR ""
#define KERN_WARNING ""
#define KERN_INFO ""
#define KERN_DEBUG ""
#define KERN_CONT ""
#define printk(...) rt_say(__VA_ARGS__)
#define pr_err(...) rt_say(__VA_ARGS__)
#define pr_warn(...) rt_say(__VA_ARGS__)
#define pr_info(...) rt_say(__VA_ARGS__)
#define pr_debug(...) do { if (0) rt_say(__VA_ARGS__); } while (0)
#define pr_devel pr_debug
#define printk_ratelimit() 1

#define shim_said(of, ...) do { (void)(of); rt_say(__VA_ARGS__); } while (0)
#define dev_err shim_said
#define dev_warn shim_said
#define dev_info shim_said
#define dev_dbg(of, ...) do { if (0) shim_said(of, __VA_ARGS__); } while (0)
#define pci_err shim_said
#define pci_warn shim_said
#define pci_info shim_said

#define WARN_ON(condition) ({ \
	int is_so = !!(condition); \
	if (unlikely(is_so)) \
		rt_warn(__FILE__, __LINE__, #condition); \
	unlikely(is_so); })
#define WARN_ON_ONCE WARN_ON
#define WARN(condition, ...) WARN_ON(condition)
#define WARN_ONCE(condition, ...) WARN_ON(condition)
#define BUG_ON(condition) do { if (unlikely(condition)) rt_bug(__FILE__, __LINE__, #condition); } while (0)
#define BUG() rt_bug(__FILE__, __LINE__, "BUG()")
#define panic(...) rt_bug(__FILE__, __LINE__, "panic()")

#endif
