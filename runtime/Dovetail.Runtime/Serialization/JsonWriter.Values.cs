using System.Runtime.CompilerServices;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>What the kinds of members do. Texts and URLs have methods of their own: shared generic code would look up its format for each.</summary>
public readonly partial struct JsonWriter
{
    private void StringValue(int member, string value)
    {
        BeginValue(member);
        Text(value);
    }

    private void UriValue(int member, Uri value)
    {
        BeginValue(member);
        Output.String(value.OriginalString);
    }

    private void ModelValue(int member, JsonModel value)
    {
        BeginValue(member);
        value.WriteJson(Output);
    }

    private void ModelsValue(int member, IReadOnlyList<JsonModel> value)
    {
        BeginValue(member);
        ValueWriter.Models(Bare, value);
    }

    private void UnionValue(int member, Union value)
    {
        BeginValue(member);
        value.WriteJson(Bare);
    }

    private void Struct<T, TFormat>(int member, T value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (BeginsStruct(member, value))
        {
            StructValue<T, TFormat>(member, value);
        }
    }

    private void StructValue<T, TFormat>(int member, T value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        BeginValue(member);
        TFormat.Write(Bare, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Nullable<T, TFormat>(int member, T? value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (Begins(member, value is null))
        {
            StructValue<T, TFormat>(member, value.GetValueOrDefault());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Class<T, TFormat>(int member, T? value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (Begins(member, value is null))
        {
            ClassValue<T, TFormat>(member, value!);
        }
    }

    private void ClassValue<T, TFormat>(int member, T value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        BeginValue(member);
        TFormat.Write(Bare, value);
    }

    /// <summary>Whether a value is to follow. Stands in each place that writes a member, so that one that is null costs no call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(int member, bool isNull)
    {
        if (isNull && _mindsNulls)
        {
            Null(member);
        }

        return !isNull;
    }

    /// <summary>Whether a value is to follow, where its type has no null: one that did not come, or came as a null, goes back so unless another was set since.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool BeginsStruct<T>(int member, T value)
        where T : struct => !_mindsNulls || !EqualityComparer<T>.Default.Equals(value, default) || !IsMadeUp(member);

    /// <summary>Whether no value came for a member, which is then written as it came, and told where a request has to have one.</summary>
    private bool IsMadeUp(int member)
    {
        if (_list is not KeptView view || !(view.HasNull(member) || view.Kept.IsMissing(member)))
        {
            return false;
        }

        Null(member);
        return true;
    }

    private string Sanitized(string text) => Output.Context is { } context ? context.Sanitize(text) : text;

    private void Null(int member)
    {
        if (_writesNull || (_list is KeptView view && view.HasNull(member)))
        {
            Output.Name(Members.Encoded(member));
            Output.Null();
        }

        if (!_writesNull && Output.Context is { } context && Members.MustBeSent(member))
        {
            context.NoteMissing(Members.Name(member), _start);
        }
    }

    private void BeginValue(int member)
    {
        var members = Members;
        Output.Name(members.Encoded(member));
        Output.Context?.Note(members[member], Output);
    }
}
