/* SPDX-License-Identifier: GPL-2.0-only */
/* Crashes stay in their command: BUG, a deadlock and a bad address jump out of it, a WARN is told when it has ended. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include "system.h"

__thread struct sut *now;	/* none between calls: another thread may end a system */

static struct sigaction earlier_segv, earlier_bus;

static const char *base_name(const char *file)
{
	const char *slash = strrchr(file, '/');

	return slash ? slash + 1 : file;
}

/* The first word stands: what follows from it would only hide it. */
void crash_note(const char *format, ...)
{
	va_list arguments;

	if (now->dead)
		return;
	va_start(arguments, format);
	vsnprintf(now->reason, sizeof(now->reason), format, arguments);
	va_end(arguments);
	now->dead = true;
}

void rt_warn(const char *file, int line, const char *condition)
{
	crash_note("WARN at %s:%d: %s", base_name(file), line, condition);
}

void rt_bug(const char *file, int line, const char *condition)
{
	crash_note("BUG at %s:%d: %s", base_name(file), line, condition);
	if (!now->is_running)
		abort();
	crash_escape();
}

/* Out of the command, from wherever it is. */
void crash_escape(void)
{
	now->is_running = 0;
	siglongjmp(now->escape, 1);
}

/* Nobody reads the log. */
void rt_say(const char *format, ...)
{
}

ssize_t strscpy(char *to, const char *from, size_t size)
{
	size_t length = min(strlen(from), size - 1);

	memcpy(to, from, length);
	to[length] = 0;
	return length;
}

/* Not ours: to whoever was there first, as the runtime of the program that has loaded us. */
static void pass_on(const struct sigaction *earlier, int signal, siginfo_t *info, void *context)
{
	if (earlier->sa_flags & SA_SIGINFO) {
		earlier->sa_sigaction(signal, info, context);
	} else if (earlier->sa_handler == SIG_DFL || earlier->sa_handler == SIG_IGN) {
		sigaction(signal, earlier, NULL);
		raise(signal);
	} else {
		earlier->sa_handler(signal);
	}
}

static void on_bad_address(int signal, siginfo_t *info, void *context)
{
	if (!now || !now->is_running) {
		pass_on(signal == SIGBUS ? &earlier_bus : &earlier_segv, signal, info, context);
		return;
	}
	crash_note("bad access to address %s", info->si_addr < (void *)0x1000 ? "near 0" : "outside all memory");
	crash_escape();
}

void crash_install_handlers(void)
{
	static int is_done;
	struct sigaction action = { .sa_sigaction = on_bad_address, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK };

	if (__atomic_exchange_n(&is_done, 1, __ATOMIC_SEQ_CST))
		return;
	sigaction(SIGSEGV, &action, &earlier_segv);
	sigaction(SIGBUS, &action, &earlier_bus);
}
