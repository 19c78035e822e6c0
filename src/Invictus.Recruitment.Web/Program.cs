using Invictus.Recruitment.Web.Features.Shared;
using Invictus.Recruitment.Web.Infrastructure.Headers;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Invictus.Recruitment.Web.Infrastructure.Views;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTrustHeaders();
builder.Services.AddControllersWithViews().AddFeatureViews().AddPlainMessages();
var app = builder.Build();
app.UseTrustHeaders();
app.UseProblemPages();
app.UsePageAssets();
app.MapControllers();
app.Run();
