/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A library with ASan and UBSan as a program of its own, so that a bad access ends this process and not the harness. It
 * reads calls of sut.h, a line each: a letter, and the bytes of the struct as hexadecimal digits. A line that answers holds
 * the bytes of what the call gives; a fault is the last line of the standard error.
 */
#include <sanitizer/asan_interface.h>
#include <stdio.h>
#include <string.h>
#include "sut.h"

static char fault[160];

const char *__asan_default_options(void)
{
	return "detect_leaks=0:allocator_may_return_null=1:abort_on_error=0";
}

const char *__ubsan_default_options(void)
{
	return "halt_on_error=1:print_summary=0";
}

/* The report's line that says all in one; the process's number, which differs each time, is in others. */
static void keep_summary(const char *report)
{
	const char *summary = strstr(report, "SUMMARY: ");

	if (summary)
		snprintf(fault, sizeof(fault), "%.*s", (int)strcspn(summary + 9, "\n"), summary + 9);
}

static void tell(void)
{
	if (fault[0])
		fprintf(stderr, "%s\n", fault);
}

static void put(const void *from, size_t size)
{
	static const char digits[] = "0123456789abcdef";

	for (const uint8_t *byte = from; size--; byte++) {
		putchar(digits[*byte >> 4]);
		putchar(digits[*byte & 15]);
	}
	putchar('\n');
	fflush(stdout);
}

static int get(const char *line, void *into, size_t size)
{
	uint8_t *byte = into;
	unsigned int value;

	for (; size--; line += 2) {
		if (sscanf(line, "%2x", &value) != 1)
			return 0;
		*byte++ = value;
	}
	return 1;
}

int main(void)
{
	static char line[4096];
	static struct sut_seen seen;
	struct sut_about about;
	struct sut_config config;
	struct sut_command command;
	struct sut_answer answer;
	char reason[256];
	struct sut *sut = NULL;

	__asan_set_error_report_callback(keep_summary);
	__sanitizer_set_death_callback(tell);
	sut_about(&about);
	put(&about, sizeof(about));
	while (fgets(line, sizeof(line), stdin)) {
		switch (line[0]) {
		case 'b':	/* boot, in the place of what runs */
			if (sut)
				sut_destroy(sut);
			if (!get(line + 1, &config, sizeof(config)))
				return 2;
			sut = sut_create(&config, &answer);
			put(&answer, sizeof(answer));
			break;
		case 'c':
			if (!sut || !get(line + 1, &command, sizeof(command)))
				return 2;
			sut_command(sut, &command, &answer);
			put(&answer, sizeof(answer));
			break;
		case 'o':
			sut_observe(sut, &seen);
			put(&seen, sizeof(seen));
			break;
		case 'r':
			put(reason, sut_reason(sut, reason, sizeof(reason)));
			break;
		default:
			return 2;
		}
	}
	return 0;
}
