using System.Security.Cryptography;
using System.Text;

namespace Dovetail.Pagination.Internal;

/// <summary>The positions that a walk has been at. It remembers a fingerprint of each: a token may be as long as its server likes.</summary>
internal sealed class SeenPositions
{
    private readonly HashSet<UInt128> _fingerprints = [];

    public void Add(string position) => _fingerprints.Add(Of(position));

    public bool Contains(string position) => _fingerprints.Contains(Of(position));

    private static UInt128 Of(string position) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.Unicode.GetBytes(position)));
}
