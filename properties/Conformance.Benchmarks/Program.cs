using BenchmarkDotNet.Running;
using Conformance.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(CheckedCommands), typeof(ExploredStates)]).Run(args);
