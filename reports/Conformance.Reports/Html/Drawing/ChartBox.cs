namespace Conformance.Reports;

/// <summary>Where a state is drawn, in pixels.</summary>
internal sealed record ChartBox(string Name, string? Within, int Left, int Top, int Width, int Height, bool IsOuter)
{
    public int Right => Left + Width;
}
