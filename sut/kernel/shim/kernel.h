/* SPDX-License-Identifier: GPL-2.0-only */
/* Included before each of the kernel's files: all that these need of linux/ and asm/ and that is not among them. */
#ifndef SHIM_KERNEL_H
#define SHIM_KERNEL_H

#include "config.h"
#include "compiler.h"
#include "numbers.h"
#include "report.h"
#include "module.h"
#include "list.h"
#include "lock.h"
#include "atomic.h"
#include "bitmap.h"
#include "memory.h"
#include "process.h"
#include "device.h"
#include "iommu.h"
#include "pci.h"
#include "mentioned.h"
#include <linux/sizes.h>
#include <linux/iommu-helper.h>
#include "versions.h"

#endif
