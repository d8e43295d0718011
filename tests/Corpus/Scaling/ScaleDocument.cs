using System.Globalization;
using System.Text;

namespace Dovetail.Corpus.Scaling;

/// <summary>A document of any size that looks as large ones do: resources with five operations each, and the schemas they refer to, across resources too.</summary>
internal static class ScaleDocument
{
    private static readonly CompositeFormat Paths = CompositeFormat.Parse(
        """
        "/v1/resources{0}": {{
          "get": {{ "operationId": "listResources{0}", "tags": ["group{1}"], "summary": "Lists resources of kind {0}.",
            "parameters": [{{ "$ref": "#/components/parameters/limit" }}, {{ "name": "filter", "in": "query", "style": "deepObject", "explode": true, "schema": {{ "type": "object", "properties": {{ "state": {{ "type": "string", "enum": ["new", "open", "closed"] }}, "after": {{ "type": "string", "format": "date-time" }} }} }} }}],
            "responses": {{ "200": {{ "description": "A page.", "content": {{ "application/json": {{ "schema": {{ "type": "object", "required": ["items"], "properties": {{ "items": {{ "type": "array", "items": {{ "$ref": "#/components/schemas/Resource{0}" }} }}, "next": {{ "type": "string", "nullable": true }} }} }} }} }} }}, "default": {{ "$ref": "#/components/responses/Problem" }} }} }},
          "post": {{ "operationId": "createResource{0}", "tags": ["group{1}"], "requestBody": {{ "required": true, "content": {{ "application/json": {{ "schema": {{ "$ref": "#/components/schemas/Resource{0}" }} }} }} }},
            "responses": {{ "201": {{ "description": "Made.", "content": {{ "application/json": {{ "schema": {{ "$ref": "#/components/schemas/Resource{0}" }} }} }} }}, "422": {{ "$ref": "#/components/responses/Problem" }} }} }} }},
        "/v1/resources{0}/{{id}}": {{
          "parameters": [{{ "name": "id", "in": "path", "required": true, "schema": {{ "type": "string", "format": "uuid" }} }}],
          "get": {{ "operationId": "getResource{0}", "tags": ["group{1}"], "responses": {{ "200": {{ "description": "The resource.", "content": {{ "application/json": {{ "schema": {{ "$ref": "#/components/schemas/Resource{0}" }} }} }} }} }} }},
          "patch": {{ "operationId": "updateResource{0}", "tags": ["group{1}"], "requestBody": {{ "content": {{ "application/json": {{ "schema": {{ "type": "object", "properties": {{ "name": {{ "type": "string", "nullable": true }}, "owner": {{ "$ref": "#/components/schemas/Owner{0}" }} }} }} }} }} }}, "responses": {{ "204": {{ "description": "Done." }} }} }},
          "delete": {{ "operationId": "deleteResource{0}", "tags": ["group{1}"], "responses": {{ "204": {{ "description": "Done." }} }} }} }}
        """);

    private static readonly CompositeFormat Schemas = CompositeFormat.Parse(
        """
        "Resource{0}": {{ "type": "object", "description": "A resource of kind {0}, with what its users say about it and what it is made of.", "required": ["id", "name", "state"],
          "properties": {{ "id": {{ "type": "string", "format": "uuid" }}, "name": {{ "type": "string", "minLength": 1, "maxLength": 100 }}, "state": {{ "type": "string", "enum": ["new", "open", "closed", "kind-{0}"] }},
            "owner": {{ "$ref": "#/components/schemas/Owner{0}" }}, "parent": {{ "$ref": "#/components/schemas/Resource{1}" }}, "tags": {{ "type": "object", "additionalProperties": {{ "type": "string" }} }},
            "part": {{ "oneOf": [{{ "$ref": "#/components/schemas/Owner{0}" }}, {{ "type": "string" }}, {{ "type": "array", "items": {{ "type": "integer", "format": "int64" }} }}] }},
            "size": {{ "type": "object", "properties": {{ "width{0}": {{ "type": "number" }}, "height": {{ "type": "number" }} }} }} }} }},
        "Owner{0}": {{ "allOf": [{{ "$ref": "#/components/schemas/Base" }}, {{ "type": "object", "properties": {{ "email": {{ "type": "string" }}, "kind{0}": {{ "type": "string" }} }} }}] }}
        """);

    /// <param name="megabytes">The size, more or less.</param>
    public static string Create(int megabytes)
    {
        var paths = new StringBuilder();
        var schemas = new StringBuilder();
        for (var i = 0; paths.Length + schemas.Length < megabytes * 1_000_000; i++)
        {
            paths.AppendFormat(CultureInfo.InvariantCulture, Paths, i, i / 10).Append(",\n");
            schemas.AppendFormat(CultureInfo.InvariantCulture, Schemas, i, i / 2).Append(",\n");
        }

        return $$"""
            { "openapi": "3.0.3", "info": { "title": "Scale", "version": "1" },
            "paths": {
            {{paths.ToString().TrimEnd(',', '\n')}} },
            "components": {
            "parameters": { "limit": { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32" } } },
            "responses": { "Problem": { "description": "A problem.", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Base" } } } } },
            "schemas": {
            {{schemas}}
            "Base": { "type": "object", "properties": { "created": { "type": "string", "format": "date-time" }, "note": { "type": "string" } } } } } }
            """;
    }
}
