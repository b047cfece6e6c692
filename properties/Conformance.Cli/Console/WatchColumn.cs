using Spectre.Console;
using Spectre.Console.Rendering;

namespace Conformance.Cli;

/// <summary>The column of a progress bar that tells what <see cref="Watch"/> knows.</summary>
internal sealed class WatchColumn(Watch watch) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(watch.Line(task.MaxValue > 0 ? task.Value / task.MaxValue : 0));
}
