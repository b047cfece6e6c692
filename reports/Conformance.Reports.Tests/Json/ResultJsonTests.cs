namespace Conformance.Reports.Tests;

public class ResultJsonTests
{
    [Fact]
    public void A_series_has_the_names_that_other_programs_read() => Assert.Equal(
        """
        {
          "schema": "conformance/series/1",
          "series": "2015",
          "title": "rework of IOMMU ownership",
          "points": [
            {
              "id": "v4.1",
              "verdict": "violates",
              "implementation": "2015/v4.1",
              "description": "before the series",
              "isBase": true,
              "notBuilt": null,
              "buildOf": null
            }
          ],
          "rules": [
            {
              "id": "I9",
              "name": "kernel-owned group maps no user page",
              "statement": "A group that the kernel owns maps no page of its former external owner.",
              "source": "drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_release_ownership()"
            }
          ],
          "cells": [
            {
              "point": "v4.1",
              "rule": "I7",
              "verdict": "violates",
              "length": 2,
              "after": [],
              "platforms": [
                "ioda2"
              ],
              "underFault": false
            }
          ],
          "findings": [
            {
              "rule": "I9",
              "firstBad": "f87a8864",
              "fixedBy": "46d3e1e1",
              "length": 3,
              "after": [],
              "underFault": false,
              "platforms": [
                "ioda2"
              ],
              "trace": [
                "take grp0 ctr0",
                "user-map grp0 entry=1 page=4 rw",
                "release grp0"
              ],
              "counterexample": {
                "system": "2015/f87a8864",
                "machine": "ownership",
                "rule": {
                  "id": "I9",
                  "name": "kernel-owned group maps no user page",
                  "statement": "A group that the kernel owns maps no page of its former external owner.",
                  "source": "drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_release_ownership()"
                },
                "boot": "platform=ioda2 groups=1 entries=4",
                "after": [],
                "underFault": false,
                "steps": [
                  {
                    "command": "take grp0 ctr0",
                    "answer": "ok",
                    "isProbe": false
                  },
                  {
                    "command": "user-map grp0 entry=1 page=4 rw",
                    "answer": "ok",
                    "isProbe": false
                  },
                  {
                    "command": "release grp0",
                    "answer": "ok",
                    "isProbe": false
                  }
                ],
                "scenes": [],
                "differences": [
                  {
                    "what": "grp0 tces",
                    "expected": "empty",
                    "actual": "1:user page 4 rw"
                  }
                ],
                "length": 3,
                "foundLength": 40,
                "found": "at random, trace 17 of seed 1",
                "minimality": "minimal: proven (177 traces replayed)",
                "shrinkExecutions": 18,
                "proofExecutions": 177,
                "flaky": null,
                "replay": "./conformance replay found/i9.trace"
              }
            }
          ],
          "baseline": {
            "new": [],
            "gone": [],
            "recordedCount": 3,
            "isAsRecorded": true
          },
          "lengths": [],
          "strategies": [],
          "stateCommands": [],
          "work": {
            "seed": 1,
            "depth": 4,
            "exhaustiveTraces": 39324,
            "randomTraces": 2000,
            "replayedTraces": 0,
            "commands": 161000,
            "stopped": null,
            "shallowDepth": 0
          }
        }

        """,
        ResultJson.Of(SampleSeries.Small() with
        {
            Rules = [Sample.Rule("I9")],
            Points = [SampleSeries.Small().Points[0]],
            Cells = [.. SampleSeries.Small().Cells.Skip(1).Take(1)],
            Findings = [SampleSeries.Small().Findings[2]],
        }));

    [Fact]
    public void A_check_is_written() => Assert.Equal(
        """
        {
          "schema": "conformance/check/1",
          "implementation": "reference",
          "description": "written from the specification",
          "source": "Linux 6.19",
          "platforms": [
            "ioda2",
            "ioda1"
          ],
          "verdict": "conforms",
          "rules": [
            {
              "rule": {
                "id": "I1",
                "name": "rule I1",
                "statement": "The sentence of I1.",
                "source": "SPEC"
              },
              "verdict": "conforms",
              "basis": "directly",
              "exercised": 5
            }
          ],
          "findings": [],
          "kinds": [
            {
              "kind": "take",
              "asked": 2,
              "accepted": 1,
              "refused": 1
            }
          ],
          "lengths": [
            {
              "from": 1,
              "to": 4,
              "count": 500
            }
          ],
          "strategies": [],
          "coverage": null,
          "missed": [],
          "warnings": [
            "dma was never refused."
          ],
          "stateCommands": [],
          "shard": null,
          "work": {
            "seed": 1,
            "depth": 4,
            "exhaustiveTraces": 39324,
            "randomTraces": 2000,
            "replayedTraces": 0,
            "commands": 161000,
            "stopped": null,
            "shallowDepth": 0
          }
        }

        """,
        ResultJson.Of(SampleCheck.Conforming() with
        {
            Rules = [SampleCheck.Kept("I1", 5)],
            Kinds = [new("take", 2, 1, 1)],
            Lengths = [new(1, 4, 500)],
        }));

    [Fact]
    public void A_replay_is_written() => Assert.Equal(
        """
        {
          "schema": "conformance/replay/1",
          "traces": [
            {
              "file": "found/i9.trace",
              "implementation": "reference",
              "verdict": "conforms",
              "recordedRule": null,
              "steps": [
                {
                  "command": "take grp0 ctr0",
                  "answer": "it's <EBUSY> + \u001B[31m",
                  "isProbe": false
                }
              ],
              "passedOver": [],
              "findings": []
            }
          ]
        }

        """,
        ResultJson.Of(new ReplayRecord
        {
            Traces =
            [
                SampleReplay.Mended() with
                {
                    RecordedRule = null,
                    Steps = [Sample.Step("take grp0 ctr0", "it's <EBUSY> + \x1b[31m")],
                },
            ],
        }));

    [Fact]
    public void A_list_is_written() => Assert.Equal(
        """
        {
          "schema": "conformance/list/1",
          "sections": [
            {
              "title": "platforms",
              "items": [
                {
                  "name": "vio",
                  "description": "café",
                  "source": null
                }
              ]
            }
          ]
        }

        """,
        ResultJson.Of(new ListRecord { Sections = [new("platforms", [new("vio", "caf\u00e9", null)])] }));
}
