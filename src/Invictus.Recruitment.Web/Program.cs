using Invictus.Recruitment.Web;
using Invictus.Recruitment.Web.Commands;
using Invictus.Recruitment.Web.Demo;
using Invictus.Recruitment.Web.Infrastructure.Settings;

if (Command.Named(args) is { } command)
    return await command.Run();

var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
builder.AddPortal();

var app = builder.Build();
// What a start waits for is Entity Framework's first use: the pipeline is laid meanwhile.
var data = Task.Run(async () =>
{
    await app.PrepareDatabase();
    await app.LoadDemoData();
});
app.UsePortal();
await data;
await app.RunAsync();
return 0;
