using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Access;

/// <summary>Walks every address that the portal answers: a new one without a policy, or without a row in the matrix, is red.</summary>
public sealed class EndpointWalk(Subjects subjects) : IClassFixture<Subjects>
{
    private TestPortal Portal => subjects.Portal;

    [Fact]
    public void Every_endpoint_says_whom_it_is_for() => Assert.Empty(Endpoints()
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null))
        .Select(Name));

    [Fact]
    public void The_matrix_has_every_endpoint() => Assert.Empty(Endpoints().SelectMany(Names).Except(Matrix.Rows.Select(r => $"{r.Method} {r.Route}")).Order());

    [Fact]
    public void The_matrix_has_no_endpoint_that_is_gone() => Assert.Empty(Matrix.Rows.Select(r => $"{r.Method} {r.Route}").Except(Endpoints().SelectMany(Names)).Order());

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (method, _, address, expected) in Matrix.Rows)
            rows.Add(method, address, expected);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Everybody_gets_in_where_the_matrix_says_and_nowhere_else(string method, string address, string expected)
    {
        var answers = new List<string>();
        foreach (var person in Matrix.Columns)
            answers.Add(await Answer(person, method, subjects.Address(address)));
        Assert.Equal(expected, string.Join(' ', answers));
    }

    public static TheoryData<string> Posts() => [.. Matrix.Rows.Where(r => r.Method == "POST").Select(r => r.Address).Distinct()];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_form_without_its_token_is_refused_to_those_who_could_send_it(string address)
    {
        var allowed = Matrix.Columns[Array.IndexOf(Matrix.Rows.First(r => r.Method == "POST" && r.Address == address).Expected.Split(' '), "ok") is var at and >= 0
            ? at
            : Array.IndexOf(Matrix.Rows.First(r => r.Method == "POST" && r.Address == address).Expected.Split(' '), "--")];
        using var visitor = await As(allowed);
        var answer = await visitor.PostWithoutToken(subjects.Address(address));
        Assert.Equal((HttpStatusCode.BadRequest, "We could not read what was sent"), (answer.Status, answer.Heading));
    }

    private async Task<string> Answer(Person? person, string method, string address)
    {
        using var visitor = await As(person);
        var answer = method == "POST" ? await visitor.Post(address) : await visitor.Get(address);
        return answer switch
        {
            { Status: HttpStatusCode.Found, Location: { } to } when to.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal) => "in",
            { Status: HttpStatusCode.Forbidden } => "no",
            { Status: HttpStatusCode.NotFound } => "--",
            { Status: >= HttpStatusCode.InternalServerError } => $"{(int)answer.Status}!",
            _ => "ok",
        };
    }

    private async Task<Visitor> As(Person? person) => person is null ? Portal.VisitorWithToken() : await Portal.SignedIn(person);

    private IEnumerable<RouteEndpoint> Endpoints() => Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? Health(endpoint))
        // HEAD is GET without the body, and goes the same way.
        .Where(m => m != "HEAD").Select(m => $"{m} /{endpoint.RoutePattern.RawText!.TrimStart('/')}");

    private static string Name(RouteEndpoint endpoint) => string.Join(", ", Names(endpoint));

    // Health checks and problem pages answer any method.
    private static IReadOnlyList<string> Health(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Contains("health", StringComparison.Ordinal) ? ["GET"] : ["ANY"];
}
