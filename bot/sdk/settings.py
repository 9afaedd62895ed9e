"""What the gateway needs to know about the bot's registration in Azure."""

from dataclasses import dataclass, field

APP_TYPES = ("SingleTenant", "MultiTenant", "UserAssignedMSI")


@dataclass(frozen=True)
class GatewaySettings:
    """The bot's identity towards the Bot Framework.

    `app_type` is one of APP_TYPES. `local` asks for the mode without credentials, in which anyone may call
    and only loopback may be called. `allowed_service_hosts` adds host names (".example.org": all under it) to
    Microsoft's own.
    """

    app_id: str
    app_password: str = field(repr=False)
    app_type: str
    tenant_id: str
    local: bool
    allowed_service_hosts: tuple[str, ...]

    def check(self) -> None:
        """Raises ValueError where the bot could not tell true callers from false ones, or not answer."""
        if self.local:
            return
        if not self.app_id:
            raise ValueError("No app id: anyone could call the bot. Set it, or ask for the local mode by name.")
        if self.app_type not in APP_TYPES:
            raise ValueError(f"Unknown app type. It is one of {', '.join(APP_TYPES)}.")
        if self.app_type == "SingleTenant" and not self.tenant_id:
            raise ValueError("A SingleTenant bot needs the tenant id of its app registration.")
        if self.app_type != "UserAssignedMSI" and not self.app_password:
            raise ValueError("No app password: the bot could not answer. Set it, or use a managed identity.")
