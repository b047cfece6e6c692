#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""IOMMU ownership up to Linux 4.1, behind the protocol of README.md beside this file.

An example of a program under test: take, release, maps of users and of host
drivers, the bypass window, and no containers. Standard library only.

    ./conformance check "exec:python3 sut/exec/example.py"
    ./conformance check "exec:python3 sut/exec/example.py --plant tces-left"
"""

import json
import sys

EPERM, EINVAL, EBUSY, ENODEV, EIO = 1, 22, 16, 19, 5

# Mistakes to plant, each in one line of the code below.
PLANTS = ("tces-left", "bypass-left-open", "bit0-lost")
PLANT = sys.argv[2] if sys.argv[1:2] == ["--plant"] and len(sys.argv) == 3 else None
if len(sys.argv) > 1 and PLANT not in PLANTS:
    sys.exit(f"example.py: --plant needs one of {', '.join(PLANTS)}")

HELLO = {
    "conformance": 1,
    "name": "an example in Python" + (f", with {PLANT} planted" if PLANT else ""),
    "source": "ownership up to v4.1, as its hardware sees it",
    "profiles": ["ioda2", "ioda1", "p5ioc2", "pseries", "vio"],
    "fields": ["owner", "bypass-flag", "allocation-bits", "tces", "reach", "frozen",
               "second-table", "table-base", "locks", "lifetimes", "steps"],
    "sites": ["bypass"],
    "timeout": 5,
}


class Refused(Exception):
    """A call ends with an errno."""


class Group:
    """A PE with its table. On vio: a device with its table."""

    def __init__(self, world):
        self.world = world
        self.owner = None
        self.frozen = False
        self.has_bypass = world.profile == "ioda2"
        self.bypass = self.flag = self.has_bypass and not world.nobypass
        self.tces = [None] * world.entries  # Each is (maker, page, access).
        self.free_all()

    def free_all(self):
        """The allocator may hand out everything but bus address 0."""
        self.bits = [False] * self.world.entries
        if self.world.offset == 0:
            self.bits[0] = True

    def set_bypass(self, opened):
        """One call of the firmware; nothing is changed where it refuses."""
        world = self.world
        if world.strikes("bypass"):
            raise Refused(EIO)
        if self.bypass != opened:
            world.step("bypass-opened" if opened else "bypass-closed", self)
        self.bypass = self.flag = opened

    def take(self, owner):
        if self.owner is not None:
            raise Refused(EBUSY)
        reserved = 1 if self.world.offset == 0 else 0
        if any(self.bits[reserved:]):
            if PLANT == "bit0-lost":
                self.bits[0] = False
            raise Refused(EBUSY)
        if self.bypass and PLANT != "bypass-left-open":
            self.set_bypass(False)
        self.bits = [True] * self.world.entries
        self.world.step("allocator-closed", self)
        self.owner = owner

    def release(self):
        if self.owner is None:
            raise Refused(EINVAL)
        if PLANT != "tces-left":
            had = any(self.tces)
            self.tces = [None] * self.world.entries
            if had:
                self.world.step("user-tces-gone", self)
        self.free_all()
        self.world.step("allocator-opened", self)
        self.owner = None
        if self.has_bypass and not self.world.nobypass:
            self.set_bypass(True)

    def entry(self, number):
        """The index in the table of an entry that a user names."""
        if self.owner is None:
            raise Refused(EINVAL)
        if not 0 <= number - self.world.offset < self.world.entries:
            raise Refused(EINVAL)
        return number - self.world.offset

    def user_map(self, number, page, access):
        self.tces[self.entry(number)] = ("user", page, access)
        self.world.step("user-tce-set", self)

    def user_unmap(self, number):
        at = self.entry(number)
        had = any(tce and tce[0] == "user" for tce in self.tces)
        self.tces[at] = None
        if had and not any(self.tces):
            self.world.step("user-tces-gone", self)

    def translate(self, window, page, access):
        """The page of RAM behind a bus page; None: there is none."""
        if window == 1:
            return page if self.bypass and page < self.world.ram else None
        at = page - self.world.offset
        tce = self.tces[at] if 0 <= at < self.world.entries else None
        return tce[1] if tce and access in tce[2] else None

    def access(self, window, page, access):
        """A device reads ("r") or writes ("w")."""
        reached = None if self.frozen else self.translate(window, page, access)
        if reached is None and self.world.has_groups:
            self.frozen = True
        return {"reached": reached}


class World:
    """A booted system."""

    def __init__(self, boot, spelled):
        self.profile = boot["profile"]
        self.nobypass = boot["nobypass"]
        self.entries = boot["entries"]
        self.offset = boot["offset"]
        self.ram = boot["ram"]
        self.per_group = boot["devices"]
        self.has_groups = self.profile != "vio"
        self.groups = [Group(self) for _ in range(boot["groups"])]
        self.direct = [False] * (boot["groups"] * boot["devices"])
        self.mappings = {}
        self.probes = [address(probe) for probe in boot["probes"]]
        self.unchanging = json.dumps({
            "stale-bases": [False] * len(self.direct), "locks": 0, "tables": len(self.groups), "views": 0})[1:-1]
        self.spelled = spelled
        self.armed = None
        self.fired = False
        self.steps = []

    def strikes(self, site):
        """Whether the armed fault strikes here; it does so once."""
        if self.armed is None or self.armed[0] != site:
            return False
        self.armed = (site, self.armed[1] - 1)
        if self.armed[1] > 0:
            return False
        self.armed = None
        self.fired = True
        return True

    def step(self, what, group):
        self.steps.append([what, f"grp{self.groups.index(group)}"])

    def group_of(self, device):
        return self.groups[device // self.per_group]

    def group(self, word):
        if not self.has_groups:
            raise Refused(ENODEV)
        return self.groups[int(word[3:])]

    # One function a command, by its word. What is left out needs no code.

    def do_kernel_map(self, name, device, pages):
        device, count = int(device[3:]), number(pages)
        buffer = 2 * int(name[3:])
        if self.direct[device]:
            self.mappings[name] = (device, 1, buffer, count)
            return {"mapped": f"bit59+{buffer}"}
        group = self.group_of(device)
        for start in range(self.entries - count + 1):
            if not any(group.bits[start:start + count]):
                break
        else:
            return {"mapped": None}
        for i in range(count):
            group.bits[start + i] = True
            group.tces[start + i] = ("kernel", buffer + i, "rw")
        self.mappings[name] = (device, 0, start + self.offset, count)
        return {"mapped": str(start + self.offset)}

    def do_kernel_unmap(self, name):
        device, window, page, count = self.mappings.pop(name)
        if window == 0:
            group, start = self.group_of(device), page - self.offset
            for at in range(start, start + count):
                group.tces[at] = None
                group.bits[at] = False

    def do_take(self, group, container):
        self.group(group).take(container)

    def do_release(self, group):
        self.group(group).release()

    def do_user_map(self, group, entry, page, access):
        self.group(group).user_map(number(entry), number(page), access.replace("o", ""))

    def do_user_unmap(self, group, entry):
        self.group(group).user_unmap(number(entry))

    def do_set_mask(self, device, bits):
        device = int(device[3:])
        self.direct[device] = bits == "64" and self.group_of(device).flag

    def do_dma(self, device, where, direction):
        return self.group_of(int(device[3:])).access(*address(where), direction[0])

    def do_dma_buffer(self, name, direction):
        device, window, page, _ = self.mappings[name]
        return self.group_of(device).access(window, page, direction[0])

    def do_reset(self, group):
        self.group(group).frozen = False

    def do_raw_bypass(self, group, state):
        self.group(group).set_bypass(state == "on")

    def do_fail_next(self, site, nth="nth=1"):
        self.armed = (site, number(nth))

    def execute(self, text):
        """Carries out one command as a trace spells it."""
        words = text.split()
        name = []
        if words[1] == "=":
            name, words = words[:1], words[2:]
        self.fired, self.steps = False, []
        call = getattr(self, "do_" + words[0].replace("-", "_"), None)
        try:
            reply = call(*name, *words[1:]) if call else None
        except Refused as refused:
            reply = {"rc": -refused.args[0]}
        reply = reply or {"rc": 0}
        if self.fired:
            reply["fault"] = True
        return reply

    def see(self):
        """What can be seen now, as JSON."""
        groups = ",".join(self.see_group(group) for group in self.groups)
        steps = json.dumps(self.steps) if self.steps else "[]"
        return f'{{"groups":[{groups}],{self.unchanging},"steps":{steps}}}'

    def see_group(self, group):
        """A group as JSON. There are few states, so that each is spelled once."""
        state = (group.owner, group.bypass, group.flag, group.frozen, *group.bits, *group.tces)
        if state not in self.spelled:
            self.spelled[state] = json.dumps(self.spell(group))
        return self.spelled[state]

    def spell(self, group):
        return {
            "in-group": self.has_groups,
            "owner": group.owner or "kernel",
            "references": 0 if group.owner is None else 1,
            "bypass-flag": group.flag,
            "allocation-bits": "".join("1" if bit else "0" for bit in group.bits),
            "tces": [[at, tce[0], tce[1], SPELLED[tce[2]]] for at, tce in enumerate(group.tces) if tce],
            "second-table": False,
            "second-tces": [],
            "frozen": group.frozen,
            "reads": [None if group.frozen else group.translate(*probe, "r") for probe in self.probes],
            "writes": [None if group.frozen else group.translate(*probe, "w") for probe in self.probes],
        }


SPELLED = {"rw": "rw", "r": "ro", "w": "wo"}


def number(word):
    """N of KEY=N."""
    return int(word[word.index("=") + 1:])


def address(word):
    """Window and page of N or bit59+N."""
    return (1, int(word[6:])) if word.startswith("bit59+") else (0, int(word))


def main():
    write, world, worlds = sys.stdout.write, None, {}
    write(json.dumps(HELLO) + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        request = json.loads(line)
        if "boot" in request:
            world = World(request["boot"], worlds.setdefault(line, {}))
            write(f'{{"seen":{world.see()}}}\n')
        else:
            reply = world.execute(request["execute"])
            write(f'{json.dumps(reply)[:-1]},"seen":{world.see()}}}\n')
        sys.stdout.flush()


if __name__ == "__main__":
    main()
