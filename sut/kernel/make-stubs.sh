#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# make-stubs.sh TREE OUT: an empty header for each that the tree's files include and the tree does not have. What they
# would declare is in shim/, which is included before everything else.
set -eu
tree=$1
out=$2
mkdir -p "$out/from/where/it/is"				# that ../../../../ leads to $out too
grep -rhoE --include='*.c' --include='*.h' '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][A-Za-z0-9_./-]+[>"]' "$tree" |
sed -E 's/.*[<"]([^>"]*)[>"]/\1/' | sort -u |
while read -r header; do
	case $header in
	../../../../*) header=${header#../../../../} ;;	# as the platform's files name a header of drivers/
	pci.h | powernv.h) continue ;;			# beside the file that includes it
	vfio.h) continue ;;
	linux/errno.h) continue ;;			# the C library's own
	esac
	for folder in . arch/powerpc/include include include/uapi; do
		if [ -f "$tree/$folder/$header" ]; then
			rm -f "$out/$header"	# of another tree, which had none
			continue 2
		fi
	done
	[ -f "$out/$header" ] && continue
	mkdir -p "$out/$(dirname "$header")"
	: >"$out/$header"
done
