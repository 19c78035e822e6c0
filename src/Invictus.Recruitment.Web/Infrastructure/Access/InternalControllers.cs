using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>Finds controllers although they are internal: nothing outside the web project has a use for them.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        !typeInfo.IsAbstract && typeof(Controller).IsAssignableFrom(typeInfo) && typeInfo.Assembly == typeof(InternalControllers).Assembly;
}
