/* SPDX-License-Identifier: GPL-2.0-only */
/* A command that does not end is a crash like others. */
#include <signal.h>
#include <time.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "system.h"

/* The dearest command frees a window of levels and passes less than 100,000. What hangs is in many traces: then less will do. */
#define BRANCHES_MAX 1000000u
#define BRANCHES_MAX_LATER 200000u
#define HANGS_FEW 3

#define TICK_NANOSECONDS 20000000
#define TICKS_MAX 25
#define TICKS_MAX_LATER 1

static struct sigaction earlier;
static u32 hangs;

static void end(void)
{
	__atomic_add_fetch(&hangs, 1, __ATOMIC_RELAXED);
	crash_note("hang: the command does not end");
	crash_escape();
}

/*
 * The compiler puts a call of this behind every branch of the kernel's own code. So a loop is left after so many
 * rounds, however busy the machine is.
 */
void __sanitizer_cov_trace_pc(void)
{
	if (now && now->is_running && now->branches++ >= BRANCHES_MAX_LATER
	    && (now->branches > BRANCHES_MAX || hangs >= HANGS_FEW))
		end();
}

/* A loop with nothing in it has no such call: no branch is passed from tick to tick, in the same run. */
static void on_tick(int signal, siginfo_t *info, void *context)
{
	static __thread u64 id, runs;
	static __thread u32 branches, ticks;

	/* Of another library: the thread may have no memory for variables of this one yet, and none can be had in here. */
	if (info->si_value.sival_ptr != &earlier) {
		if (earlier.sa_flags & SA_SIGINFO)
			earlier.sa_sigaction(signal, info, context);
		return;
	}
	if (!now || !now->is_running)
		return;
	if (now->id != id || now->runs != runs || now->branches != branches)
		ticks = 0;
	else if (++ticks >= (hangs < HANGS_FEW ? TICKS_MAX : TICKS_MAX_LATER))
		end();
	id = now->id;
	runs = now->runs;
	branches = now->branches;
}

static void install_handler(void)
{
	static int is_done;
	struct sigaction action = { .sa_sigaction = on_tick, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK | SA_RESTART };

	if (!__atomic_exchange_n(&is_done, 1, __ATOMIC_SEQ_CST))
		sigaction(SIGVTALRM, &action, &earlier);
}

/* Ticks count what the thread computes, not what passes meanwhile. A thread that computes nothing gets none. */
void hang_watch_thread(void)
{
	static __thread bool is_watched;
	struct itimerspec tick = { { 0, TICK_NANOSECONDS }, { 0, TICK_NANOSECONDS } };
	struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGVTALRM };
	timer_t timer;

	if (is_watched)
		return;
	is_watched = true;
	install_handler();
	event.sigev_value.sival_ptr = &earlier;
	event._sigev_un._tid = syscall(SYS_gettid);
	if (!timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer))
		timer_settime(timer, 0, &tick, NULL);
}
