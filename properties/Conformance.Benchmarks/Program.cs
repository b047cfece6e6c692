using BenchmarkDotNet.Running;
using Conformance.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(CheckedCommands)]).Run(args);
