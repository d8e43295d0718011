using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.House;

/// <summary>Who may see whom, as docs/house/architecture.md has it.</summary>
public sealed partial class RoomTests
{
    private const string Generator = "generator/Dovetail.Generator";

    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Common"] = [],
        ["Diagnostics"] = ["Common"],
        ["Options"] = ["Common", "Diagnostics"],
        ["Reading"] = ["Common", "Diagnostics"],
        ["Naming"] = ["Common"],
        ["Model"] = ["Common"],
        ["Customizing"] = ["Common", "Model"],
        ["Pagination"] = ["Common", "Model"],
        ["Building"] = ["Common", "Diagnostics", "Options", "Reading", "Naming", "Model", "Customizing", "Pagination"],
        ["Mapping"] = ["Common", "Diagnostics", "Naming", "Model"],
        ["Surface"] = ["Common", "Diagnostics", "Model"],
        ["Analyzers"] = ["Diagnostics"],
        ["Door"] = ["Common", "Diagnostics", "Options", "Reading", "Model", "Customizing", "Mapping", "Surface"],
        ["Pipelines"] = ["Common", "Door", "Emission"],
        ["Emission"] = ["Common", "Model"],
    };

    public static TheoryData<string> Rooms => [.. MaySee.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_sees_only_the_rooms_it_may(string room)
    {
        foreach (var source in Repository.Sources(Generator, room))
        {
            var seen = RoomName().Matches(source.Text).Select(match => match.Groups[1].Value).Where(name => name != room).Distinct();
            Assert.True(!seen.Except(MaySee[room]).Any(), $"{source.Path} sees {string.Join(", ", seen.Except(MaySee[room]))}");
        }
    }

    [Fact]
    public void Every_folder_of_the_generator_is_a_room_with_rules()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf(Generator)).Select(Path.GetFileName).Except(["bin", "obj", "build"]);
        Assert.Equal(MaySee.Keys.Order(), folders.Order());
    }

    [Theory]
    [InlineData("Common")]
    [InlineData("Options")]
    [InlineData("Reading")]
    [InlineData("Naming")]
    [InlineData("Model")]
    [InlineData("Building")]
    [InlineData("Pagination")]
    [InlineData("Customizing")]
    [InlineData("Mapping")]
    [InlineData("Surface")]
    [InlineData("Emission")]
    public void Roslyn_stays_at_the_door(string room) =>
        Assert.All(Repository.Sources(Generator, room), source => Assert.DoesNotContain("using Microsoft.CodeAnalysis", source.Text));

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void No_room_is_too_full_to_be_looked_over(string wing)
    {
        var rooms = Repository.Sources(wing).GroupBy(source => Path.GetDirectoryName(source.Path)).Where(room => room.Count() > 24);
        Assert.Empty(rooms.Select(room => $"{room.Key} has {room.Count()} files at its top"));
    }

    [Fact]
    public void At_the_top_of_Building_stands_its_entrance() =>
        Assert.Equal(["ApiBuilder.cs"], Directory.EnumerateFiles(Repository.PathOf(Generator, "Building")).Select(Path.GetFileName));

    [Fact]
    public void Only_Reading_knows_the_yaml_parser() =>
        Assert.All(
            Repository.Sources(Generator).Where(source => source.Text.Contains("YamlDotNet", StringComparison.Ordinal)),
            source => Assert.StartsWith(Generator + "/Reading/", source.Path));

    [Fact]
    public void Folder_is_namespace()
    {
        foreach (var source in Repository.Sources(Generator).Where(source => !source.Path.EndsWith("Polyfills.cs", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(source.Path)!.Replace('\\', '/')["generator/".Length..].Replace('/', '.');
            Assert.Contains($"namespace {folder};", source.Text);
        }
    }

    /// <summary>The kit for tests reads documents, and cassettes with their lines, by the rooms that are compiled into it: Common, Diagnostics and Reading.</summary>
    [Fact]
    public void The_runtime_never_sees_the_generator()
    {
        string[] readers = ["runtime/Dovetail.Testing/Server/", "runtime/Dovetail.Testing/Cassettes/"];
        foreach (var source in Repository.Sources("runtime"))
        {
            var seen = RoomName().Matches(source.Text).Select(match => match.Groups[1].Value).Distinct();
            var allowed = Array.Exists(readers, room => source.Path.StartsWith(room, StringComparison.Ordinal)) ? MaySee["Reading"].Append("Reading") : [];
            Assert.True(!seen.Except(allowed).Any(), $"{source.Path} sees {string.Join(", ", seen.Except(allowed))}");
        }
    }

    [Fact]
    public void No_capability_of_the_runtime_sees_the_inside_of_another()
    {
        foreach (var source in Repository.Sources("runtime/Dovetail.Runtime"))
        {
            var capability = source.Path.Split('/')[2];
            var inside = InternalNamespace().Matches(source.Text).Select(match => match.Groups[1].Value).Where(name => name != capability);
            Assert.True(!inside.Any(), $"{source.Path} sees the inside of {string.Join(", ", inside)}");
        }
    }

    [GeneratedRegex(@"\bDovetail\.Generator\.(\w+)\b(?!\.dll)")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\busing Dovetail\.(\w+)\.Internal\b")]
    private static partial Regex InternalNamespace();
}
