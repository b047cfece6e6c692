/* SPDX-License-Identifier: GPL-2.0-only */
/* Crashes stay in their command: BUG, a deadlock and a fault of the processor jump out of it, a WARN is told when it has ended. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>
#include "system.h"

__thread struct sut *now;	/* none between calls: another thread may end a system */

/* What the processor does not carry out, and who was told of it before us. Where no instruction is kept for it, a trap is SIGTRAP. */
static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP };
static struct sigaction earlier[NSIG];

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
static void pass_on(int signal, siginfo_t *info, void *context)
{
	const struct sigaction *to = &earlier[signal];

	if (to->sa_flags & SA_SIGINFO) {
		to->sa_sigaction(signal, info, context);
	} else if (to->sa_handler == SIG_DFL || to->sa_handler == SIG_IGN) {
		sigaction(signal, to, NULL);
		raise(signal);
	} else {
		to->sa_handler(signal);
	}
}

static bool is_rubbish(u64 address)
{
	return address >> 16 == MEMORY_RUBBISH >> 16;
}

/* Whether a register holds what freed memory is filled with, but for an offset. */
static bool has_rubbish(const ucontext_t *context)
{
#ifdef __x86_64__
	for (int i = 0; i < NGREG; i++)
		if (is_rubbish(context->uc_mcontext.gregs[i]))
			return true;
#endif
	return false;
}

/* For a number that can be no address the processor says neither which nor why, and the address is given as 0. */
static void note_bad_address(const siginfo_t *info, const ucontext_t *context)
{
	u64 address = (u64)info->si_addr;

	if (is_rubbish(address) || (info->si_code == SI_KERNEL && has_rubbish(context)))
		crash_note("bad access to an address that is none, such as freed memory holds");
	else if (info->si_code == SI_KERNEL)
		crash_note("bad access to an address that is none, or that is not aligned");
	else
		crash_note("bad access to address %s", address < 0x1000 ? "near 0" : "outside all memory");
}

static void note_fault(int signal, const siginfo_t *info, const ucontext_t *context)
{
	switch (signal) {
	case SIGFPE:
		crash_note("a division by zero, or one whose result does not fit");
		break;
	case SIGILL:
	case SIGTRAP:
		crash_note("trap: an instruction that is there to stop, or is none");
		break;
	default:
		note_bad_address(info, context);
		break;
	}
}

/* Ours is what the processor says of a command; a code that is not positive is of a signal that somebody has sent. */
static void on_fault(int signal, siginfo_t *info, void *context)
{
	if (!now || !now->is_running || info->si_code <= 0) {
		pass_on(signal, info, context);
		return;
	}
	note_fault(signal, info, context);
	crash_escape();
}

void crash_install_handlers(void)
{
	static int is_done;
	struct sigaction action = { .sa_sigaction = on_fault };

	if (__atomic_exchange_n(&is_done, 1, __ATOMIC_SEQ_CST))
		return;
	/* On the stack on which whoever was there is called: a runtime that makes exceptions of faults looks at it. */
	for (u32 i = 0; i < ARRAY_SIZE(faults); i++) {
		sigaction(faults[i], NULL, &earlier[faults[i]]);
		action.sa_flags = SA_SIGINFO | SA_NODEFER | (earlier[faults[i]].sa_flags & SA_ONSTACK);
		sigaction(faults[i], &action, NULL);
	}
}
