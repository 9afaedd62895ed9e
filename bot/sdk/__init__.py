"""The Bot Framework's edge: the only place that imports botbuilder and botframework.

`gateway.Gateway` is all that the rest of `bot/` needs. Behind it stand our own parts for the SDK's seams:
reading and writing activities (`codec`), who may call (`keys`, `inbound_tokens`), whom we may call (`hosts`)
and the calls themselves (`calls`). Why: docs/decisions/0003-sdk-edge.md.
"""
