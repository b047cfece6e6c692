namespace Conformance.Reports.Tests;

public class TapTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void A_series_with_news_is_told_whole() => Assert.Equal(
        """
        TAP version 14
        1..4
        # Subtest: series 2015: v4.1
            1..5
            ok 1 - I1 rule I1
            not ok 2 - I7 an error changes nothing # TODO recorded: broken in 2 commands
              ---
              message: "recorded: broken in 2 commands"
              severity: todo
              counterexample: |
                2015/v4.1 violates I7: A command that returns an error changes nothing.
                ~
                  boot: platform=ioda2 groups=1 entries=4
                   1  m0 = kernel-map dev0 pages=1   -> mapped at 0x1000
                   2  take grp0 ctr0                 -> EBUSY
                        Expected: grp0 kernel bits 0,1
                        Actual:   grp0 kernel bits 1
                ~
                  Source:  arch/powerpc/kernel/iommu.c, iommu_take_ownership()
                  Found:   exhaustively
                  Minimal: proven (9 traces replayed)
                  Replay:  ./conformance replay found/i7.trace
              ...
            ok 3 - I9 kernel-owned group maps no user page
            ok 4 - I10 pins are counted
            ok 5 - I26 rule I26 # SKIP not observed, or not decided
        ok 1 - series 2015: v4.1
        # Subtest: series 2015: f87a8864

        """.Replace("~", "", StringComparison.Ordinal),
        Told.As(Tap.Write, Everything.Named("series with news")).Split("    1..5\n    ok 1 - I1 rule I1\n    ok 2")[0]);

    [Theory]
    [InlineData("series", "ok 1 - series 2015: v4.1\nok 2 - series 2015: f87a8864\nok 3 - series 2015: 46d3e1e1\n")]
    [InlineData("judged series", "not ok 1 - series 2015: v4.1\nnot ok 2 - series 2015: f87a8864\nnot ok 3 - series 2015: 46d3e1e1\n")]
    [InlineData("series with news", "ok 1 - series 2015: v4.1\nnot ok 2 - series 2015: f87a8864\nok 3 - series 2015: 46d3e1e1\nnot ok 4 - series 2015: baseline\n")]
    [InlineData("mutants", "not ok 1 - mutants: mutants\n")]
    public void A_suite_is_ok_if_nothing_in_it_counts(string name, string expected) => Assert.Equal(
        expected,
        string.Concat(Told.As(Tap.Write, Everything.Named(name)).Split('\n')
            .Where(line => line.StartsWith("ok ", StringComparison.Ordinal) || line.StartsWith("not ok ", StringComparison.Ordinal))
            .Select(line => line + "\n")));

    // Perl's parser knows the version before, of which 14 is an extension; subtests are read one by one, as it passes over them.
    [ToolTheory("perl")]
    [MemberData(nameof(Names))]
    public void Perl_reads_it(string name)
    {
        var lines = Told.As(Tap.Write, Everything.Named(name)).Split('\n');
        var top = lines.Skip(1).Where(line => !line.StartsWith(' '));
        var subtests = string.Join('\n', lines).Split("\n# Subtest: ").Skip(1)
            .Select(subtest => subtest.Split('\n').Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..]));
        Assert.All(Parsed([.. subtests.Prepend(top)]), said => Assert.Equal("good plan, no errors", said));
    }

    private static string[] Parsed(List<IEnumerable<string>> taps)
    {
        const string Script = """
            use TAP::Parser;
            for my $file (@ARGV) {
                my $parser = TAP::Parser->new({ source => $file });
                my @wrong;
                while (my $result = $parser->next) { push @wrong, "YAML without a message" if $result->is_yaml && !$result->data->{message}; }
                push @wrong, $parser->parse_errors;
                print $parser->is_good_plan ? "good" : "bad", " plan, ", (@wrong ? join("; ", @wrong) : "no errors"), "\n";
            }
            """;
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            var files = taps.Select((lines, at) =>
            {
                var file = Path.Combine(folder.FullName, $"{at}.tap");
                File.WriteAllText(file, $"TAP version 13\n{string.Join('\n', lines)}\n");
                return file;
            });
            var said = Tool.Run("perl", ["-e", Script, .. files]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(taps.Count, said.Length);
            return said;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
