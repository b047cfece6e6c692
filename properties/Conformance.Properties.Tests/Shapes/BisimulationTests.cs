using Conformance.Model.Ownership;
using Conformance.Sut;
using Conformance.Sut.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Properties.Tests.Shapes;

/// <summary>
/// The claim that the shapes of the API differ in nothing that can be seen: for one table a group and no injected fault,
/// A to F are bisimilar, and G adds refusals but removes none.
/// </summary>
public sealed class BisimulationTests
{
    private const int TraceCount = 100;
    private const int LengthMax = 30;
    private const string Splitting = "shape/take-release";
    private const string Claiming = "shape/claim-release";

    private static readonly ServiceProvider _services = new ServiceCollection().AddImplementations().BuildServiceProvider();
    private static readonly OwnershipMachine _machine = OwnershipMachine.Instance;

    private static readonly string[] _sixShapes =
        ["shape/set-bypass", "shape/set-ownership", "shape/owner-enum", "shape/allow-bypass", Splitting, "shape/merged-ops"];

    public static TheoryData<string> SixShapes => [.. _sixShapes];

    [Theory, MemberData(nameof(SixShapes))]
    public void Driven_by_one_of_A_to_F_all_six_give_the_same_answers_and_observations(string driver) =>
        Assert.All(WorldsOf(driver), boot => Compare([driver, .. _sixShapes], boot));

    [Theory]
    [InlineData("fault/wrong-pe")]
    [InlineData("fault/negation-forgotten")]
    [InlineData("fault/handover-accepted")]
    [InlineData("fault/rc-dropped")]
    [InlineData("fault/bypass-closed-when-busy")]
    public void A_shape_with_its_mistake_is_told_apart(string faulted) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Assert.All(WorldsOf(Splitting), boot => Compare([Splitting, faulted], boot)));

    // E is a kernel up to 5.18, so it boots without the claims of the core. Where G refuses, E is not asked: from then on
    // it would stand elsewhere.
    [Fact]
    public void What_G_accepts_E_accepts_too_with_the_same_observation()
    {
        var (taken, refusedMore) = (0, 0);
        foreach (var boot in WorldsOf(Claiming))
        {
            var earlier = boot with { Profile = AllProfiles.For(boot.Profile.Platform) };
            Grow(boot, () => [new Side(Claiming, boot), new Side(Splitting, earlier)], (sides, command) =>
            {
                var (claiming, splitting) = (sides[0], sides[1]);
                claiming.Do(command);
                if (command is Take or Bind && !claiming.Answer.IsAccepted)
                {
                    refusedMore++;
                    return;
                }

                splitting.Do(command);
                AssertSame(claiming, splitting, command);
                if (command is Take) taken++;
            });
        }

        Assert.True(taken > 0 && refusedMore > 0);
    }

    private static IEnumerable<Boot> WorldsOf(string name) =>
        Find(name).Profiles.SelectMany(profile => Worlds.Small(profile).Concat(Worlds.Large(profile)));

    private static IImplementation Find(string name) => _services.GetRequiredService<Catalogue>().Find(name)!;

    private static void Compare(string[] names, Boot boot) =>
        Grow(boot, () => [.. names.Select(name => new Side(name, boot))], (sides, command) =>
        {
            foreach (var side in sides) side.Do(command);
            foreach (var side in sides[1..]) AssertSame(sides[0], side, command);
        });

    private static void AssertSame(Side expected, Side actual, Command command)
    {
        Assert.Equal((actual.Name, command, expected.Answer), (actual.Name, command, actual.Answer));
        Assert.True(_machine.Agree(expected.Seen, actual.Seen), $"{actual.Name} after {command} differs from {expected.Name}");
    }

    // The first side drives: the machine, bound to its answers, says what makes sense next.
    private static void Grow(Boot boot, Func<Side[]> start, Action<Side[], Command> perform)
    {
        var generator = new TraceGenerator<Boot, MachineState, Command, Answer, Observation>(Subjects.Of(Find(Splitting)), boot);
        for (var seed = 0UL; seed < TraceCount; seed++)
        {
            var prng = new Prng(seed);
            var state = _machine.Start(boot);
            var sides = start();
            var length = 1 + prng.Below(LengthMax);
            for (var step = 0; step < length && generator.TryNext(ref prng, state, out var command); step++)
            {
                if (command is FailNext) continue;
                perform(sides, command);
                Assert.True(_machine.Admits(state, command, sides[0].Answer, out state), $"{command}: {sides[0].Answer}");
            }
        }
    }

    private sealed class Side(string name, Boot boot)
    {
        private readonly ISystem<Command, Answer, Observation> _system = Find(name).Boot(boot);

        public string Name => name;

        public Observation Seen { get; } = new(boot);

        public Answer Answer { get; private set; }

        public void Do(Command command)
        {
            Answer = _system.Execute(command);
            _system.Observe(Seen);
        }
    }
}
