// SPDX-License-Identifier: GPL-2.0-only
/*
 * What all tests of KVM use.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "kvm_util.h"

#define KSFT_SKIP	4

void test_assert(bool ok, const char *exp, const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	if (ok)
		return;

	fprintf(stderr, "%s:%d: %s: ", file, line, exp);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	exit(254);
}

void test_require(bool ok, const char *exp)
{
	if (ok)
		return;

	printf("needs %s, skipped\n", exp);
	exit(KSFT_SKIP);
}

void write_module_param(const char *module, const char *name, const char *value)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "/sys/module/%s/parameters/%s", module, name);
	file = fopen(path, "w");
	TEST_ASSERT(file, "cannot open %s", path);
	fprintf(file, "%s\n", value);
	fclose(file);
}
