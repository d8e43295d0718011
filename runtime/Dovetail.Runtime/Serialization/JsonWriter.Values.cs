using System.Runtime.CompilerServices;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>What the kinds of members do. The usual ones have methods of their own, which write name and value at once.</summary>
public readonly partial struct JsonWriter
{
    private void StringValue(int member, string value)
    {
        if (IsNoted(member))
        {
            BeginValue(member);
            Text(value);
        }
        else
        {
            Output.Name(Members.Encoded(member));
            Output.String(Sanitized(value));
        }
    }

    private void UriValue(int member, Uri value)
    {
        if (IsNoted(member))
        {
            ClassValue<Uri, UriFormat>(member, value);
        }
        else
        {
            Output.Name(Members.Encoded(member));
            Output.String(value.OriginalString);
        }
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

    private void BooleanStruct(int member, bool value)
    {
        if (BeginsStruct(member, value))
        {
            BooleanValue(member, value);
        }
    }

    private void BooleanValue(int member, bool value)
    {
        if (IsNoted(member))
        {
            StructValue<bool, BooleanFormat>(member, value);
        }
        else
        {
            Output.Name(Members.Encoded(member));
            Output.Boolean(value);
        }
    }

    private void Int32Struct(int member, int value)
    {
        if (BeginsStruct(member, value))
        {
            Int32Value(member, value);
        }
    }

    private void Int32Value(int member, int value)
    {
        if (IsNoted(member))
        {
            StructValue<int, Int32Format>(member, value);
        }
        else
        {
            Output.Name(Members.Encoded(member));
            Output.Number(value);
        }
    }

    private void Int64Struct(int member, long value)
    {
        if (BeginsStruct(member, value))
        {
            Int64Value(member, value);
        }
    }

    private void Int64Value(int member, long value)
    {
        if (IsNoted(member))
        {
            StructValue<long, Int64Format>(member, value);
        }
        else
        {
            Output.Name(Members.Encoded(member));
            Output.Number(value);
        }
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

    /// <summary>Whether the place of a member's value is noted: else name and value are written at once.</summary>
    private bool IsNoted(int member) => Output.Context is not null && Members[member] is not null;

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
