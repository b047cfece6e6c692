using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class RepresentativeTests
{
    // The enumeration's guarantee stands on this: what it leaves out, something that it asks stands for.
    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    [InlineData("platform=ioda1-e1 containers=1 processes=1 limit=5")]
    [InlineData("platform=ioda2-e4 containers=1 processes=1 limit=3 attached=v1")]
    public void What_is_left_out_is_answered_like_a_representative_of_its_kind(string world)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(world));
        foreach (var state in Exploration.Of(world).States)
        {
            var sensible = alphabet.Where(command => command.IsSensible(state) && command.IsCanonical(state)).ToList();
            var asked = sensible.Where(command => command.IsRepresentative(state)).Select(Behaviour).ToHashSet();
            foreach (var command in sensible.Where(command => !command.IsRepresentative(state) && !(state.Boot.HasContainers && IsNoNews(command))))
            {
                Assert.True(asked.Contains(Behaviour(command)), $"nothing stands for {command}");
            }

            (string Word, bool IsAcceptance, string Told) Behaviour(Command command)
            {
                var expected = command.Expect(state);
                return (command.Word, expected.IsAcceptance, Told(command, expected));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void Of_every_kind_that_makes_sense_something_is_asked(string world)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(world));
        foreach (var state in Exploration.Of(world).States)
        {
            var sensible = alphabet.Where(command => command.IsSensible(state)).ToList();
            var asked = sensible.Where(command => command.IsCanonical(state) && command.IsRepresentative(state));

            Assert.Equal(
                sensible.Select(command => command.Word).Distinct(),
                asked.Select(command => command.Word).Distinct());
        }
    }

    // Both are refused with the same errno and leave nothing behind, but one of them has mapped a page and unmapped it again.
    [Theory]
    [InlineData("attached=v1", "enable ctr0 mm0", "map-dma ctr0 mm0 0 page=1 pages=1 rw", "map-dma ctr0 mm0 0 page=3 pages=2 rw")]
    [InlineData("attached=v2", "register ctr0 mm0 page=3 pages=1", "map-dma ctr0 mm0 0 page=2 pages=1 rw", "map-dma ctr0 mm0 0 page=3 pages=2 rw")]
    public void A_map_that_fails_at_its_second_page_is_asked_beside_one_that_fails_at_its_first(
        string attached, string before, string atFirst, string atSecond)
    {
        var play = new Play($"platform=ioda2-e4 containers=1 processes=1 limit=5 {attached}").After(before);

        var asked = OwnershipMachine.Instance.Alphabet(play.Boot)
            .Where(command => command.IsSensible(play.State) && command.IsCanonical(play.State) && command.IsRepresentative(play.State))
            .Select(command => command.ToString())
            .ToList();

        Assert.Contains(atFirst, asked);
        Assert.Contains(atSecond, asked);
    }

    // Among containers nothing stands for these: a PE that is not frozen is reset in vain, a frozen one drops what it is asked, and a fault
    // that cannot strike at once is armed later.
    private static bool IsNoNews(Command command) => command is Reset or Dma or FailNext;

    // What other addresses reach is observed after every command anyway, so a reached page stands for any other.
    private static string Told(Command command, Expectation expected) =>
        command is Dma && expected.IsAcceptance ? "some page" : expected.ToString();
}
