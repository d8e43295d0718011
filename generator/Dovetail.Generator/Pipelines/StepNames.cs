namespace Dovetail.Generator.Pipelines;

/// <summary>The names under which tests find the pipeline's steps.</summary>
internal static class StepNames
{
    /// <summary>Additional files that may hold a spec or a part of one.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>Those of them that are specs, with what the user set for each.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>Spec to model: reads and builds.</summary>
    public const string Compile = nameof(Compile);

    /// <summary>The same for the documents whose models other generators see.</summary>
    public const string EarlyCompile = nameof(EarlyCompile);

    /// <summary>The files of those to be printed.</summary>
    public const string EarlyFiles = nameof(EarlyFiles);

    /// <summary>Models that do not claim another spec's namespace.</summary>
    public const string Apis = nameof(Apis);

    /// <summary>The files to be printed.</summary>
    public const string Files = nameof(Files);

    /// <summary>What is to be said about each spec.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>Clients that have a surface file, and the file.</summary>
    public const string Surfaces = nameof(Surfaces);

    /// <summary>What is not as the surface files say.</summary>
    public const string SurfaceChanges = nameof(SurfaceChanges);

    /// <summary>The same with its places in the documents.</summary>
    public const string SurfaceReports = nameof(SurfaceReports);

    /// <summary>Spec to the model of its fakes.</summary>
    public const string Testing = nameof(Testing);

    /// <summary>The files of fakes to be printed.</summary>
    public const string TestingFiles = nameof(TestingFiles);

    /// <summary>The user's parts of clients and models as they declare them.</summary>
    public const string Parts = nameof(Parts);

    /// <summary>The same, sorted by documents.</summary>
    public const string PartMaps = nameof(PartMaps);

    /// <summary>What is to be said about each part, and where.</summary>
    public const string PartReports = nameof(PartReports);

    /// <summary>The user's mappers as they declare them.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>Declaration and models to mapper.</summary>
    public const string Mappers = nameof(Mappers);

    /// <summary>The mappers to be printed.</summary>
    public const string WrittenMappers = nameof(WrittenMappers);

    /// <summary>What is to be said about each mapper, and where.</summary>
    public const string MapperReports = nameof(MapperReports);
}
