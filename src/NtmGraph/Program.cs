return await NtmGraph.Commands.Run(args);
