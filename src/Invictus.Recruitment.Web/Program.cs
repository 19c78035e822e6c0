using Invictus.Recruitment.Web;
using Invictus.Recruitment.Web.Commands;
using Invictus.Recruitment.Web.Demo;
using Invictus.Recruitment.Web.Infrastructure.Settings;

if (Command.Named(args) is { } command)
    return await command.Run();

var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
// What a start waits for is Entity Framework's first use: the portal is put together meanwhile.
var database = builder.PrepareDatabase();
builder.AddPortal();
var app = builder.Build();
app.UsePortal();
await database;
await app.LoadDemoData();
await app.RunAsync();
return 0;
