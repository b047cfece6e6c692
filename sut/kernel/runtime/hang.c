/* SPDX-License-Identifier: GPL-2.0-only */
/* A command that does not end is a crash like others. */
#include "system.h"

/* The dearest command frees a window of levels and passes less than 100,000. What hangs is in many traces: then less will do. */
#define BRANCHES_MAX 1000000u
#define BRANCHES_MAX_LATER 200000u
#define HANGS_FEW 3

static u32 hangs;

static void end(void)
{
	__atomic_add_fetch(&hangs, 1, __ATOMIC_RELAXED);
	crash_note("hang: the command does not end");
	crash_escape();
}

/*
 * The compiler puts a call of this behind every branch of the kernel's own code. So a loop is left after so many
 * rounds, however busy the machine is. One with nothing in it at all has no such call, and is not left.
 */
void __sanitizer_cov_trace_pc(void)
{
	if (now && now->is_running && now->branches++ >= BRANCHES_MAX_LATER
	    && (now->branches > BRANCHES_MAX || hangs >= HANGS_FEW))
		end();
}
