"""A mail server for the tests, on 127.0.0.1 and a free port, which it prints. It keeps what it takes as NNNN.eml with NNNN.json beside it.

Arguments: folder, way (plain, ascii, starttls or tls; ascii: plain and without SMTPUTF8), certificate, key, user name, password, port (0: a free one). It ends when its standard input does.
What it does with a letter depends on the name before the @: nobody and refused are turned away for good, later for now, silent is never answered.
"""
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder, way, certificate, key, user, password, port = sys.argv[1:8]


class Taken:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.1.1 No such user here"
        if name == "later":
            return "451 4.2.1 Mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "refused":
            return "554 5.7.1 Not wanted"
        if name == "silent":
            await asyncio.sleep(3600)
        self.count += 1
        stem = pathlib.Path(folder) / f"{self.count:04}"
        facts = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "utf8": envelope.smtp_utf8,
            "tls": way == "tls" or session.ssl is not None,
            "user": session.auth_data.login.decode() if session.auth_data else None,
        }
        stem.with_suffix(".json").write_text(json.dumps(facts))
        stem.with_suffix(".eml").write_bytes(envelope.original_content)
        return "250 OK"


def signed_in(server, session, envelope, mechanism, data):
    ok = data.login.decode() == user and data.password.decode() == password
    return AuthResult(success=ok, handled=False, auth_data=data)


async def main():
    loop = asyncio.get_running_loop()
    context = None
    if way in ("starttls", "tls"):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
    taken = Taken()

    def session():
        return SMTP(
            taken,
            hostname="localhost",
            enable_SMTPUTF8=way != "ascii",
            tls_context=context if way == "starttls" else None,
            require_starttls=way == "starttls",
            authenticator=signed_in if user else None,
            auth_required=bool(user),
            auth_require_tls=way == "starttls",
            loop=loop,
        )

    server = await loop.create_server(session, "127.0.0.1", int(port), ssl=context if way == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
