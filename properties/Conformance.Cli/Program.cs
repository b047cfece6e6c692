using Conformance.Cli;

return await Application.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
