/**
 * Calls that give a resource back, and must not be made twice for one: data only. By their names, for what they do is
 * seldom in the file. Left out is what does nothing the second time: timers, subscriptions, members of collections,
 * `abort`, `revokeObjectURL`, objects of WebGL, and `close` or `dispose` of an object that knows its own state.
 */

export interface NamesOfCalls {
  readonly ofReceiver: RegExp;
  readonly ofArgument: RegExp;
}

export const RELEASE_NAMES: NamesOfCalls = {
  /** `handle.release()`: the resource is the receiver. */
  ofReceiver: /^(?:release|free|unlock|delete|drop|dealloc(?:ate)?|dec_?ref|__destroy_into_raw)$/i,

  /** `native.close(fd)`, `free(ptr)`: the resource is the first argument. */
  ofArgument:
    /(?:^|_)(?:free|release|close|destroy|drop|dealloc(?:ate)?|unmap|munmap|unlock|dec_?ref)(?:$|_|[A-Z])|(?:Free|Release|Close|Destroy|Dealloc|Unmap|Unlock|DecRef)(?:$|[A-Z])|_delete$|(?:^|_)finalize(?:$|[A-Z])/,
};

/** Calls after which a resource is of no use, also those that do nothing the second time: who uses it then comes too late. */
export const ENDING_NAMES: NamesOfCalls = {
  ofReceiver: /^(?:release|free|unlock|delete|drop|dealloc(?:ate)?|dec_?ref|__destroy_into_raw|close(?:Sync)?|destroy|dispose|end|terminate|disconnect|kill|quit|shutdown|@@dispose|@@asyncDispose)$/i,
  ofArgument: new RegExp(`${RELEASE_NAMES.ofArgument.source}|^(?:delete|dispose|terminate|shutdown|disconnect|unload)[A-Z_]|(?:^|_)(?:dispose|terminate)$|(?:Dispose|Terminate)(?:$|[A-Z])|^revokeObjectURL$`),
};

/** Those among them that are given an address: what it is added to is one as well. */
export const FREES_MEMORY: { readonly named: RegExp } = { named: /(?:^|_)(?:free|dealloc(?:ate)?|unmap|munmap)(?:$|_|[A-Z])|(?:Free|Dealloc|Unmap)(?:$|[A-Z])/ };

/** Calls that end what others may be in the middle of: resources, and work, requests, locks and subscriptions besides. */
export const CUTTING_NAMES: NamesOfCalls = {
  ofReceiver: new RegExp(`${ENDING_NAMES.ofReceiver.source}|^(?:abort|cancel|stop|unsubscribe|unref|detach|evict|revoke|reset|remove|teardown|finali[sz]e|clean_?up)$`, 'i'),
  ofArgument: new RegExp(`${ENDING_NAMES.ofArgument.source}|(?:^|_)(?:abort|cancel|stop|unsubscribe|unref|detach|evict|revoke|reset|remove|clear|delete|kill|end|shut|teardown|finali[sz]e|clean_?up|on_?(?:dead|death|gone))(?:$|_|[A-Z])`),
};

/** Names of functions by which somebody makes a claim of their own, which is given back by itself. */
export const ACQUIRES: { readonly named: RegExp } = { named: /(?:^|_)(?:retain|acquire|claim|add_?ref|inc_?ref|ref|lock|open|attach)(?:$|_|[A-Z])|(?:Retain|Acquire|AddRef|IncRef)(?:$|[A-Z])/i };

/** Names of functions, or texts that are given to them, by which native code keeps a handle for later. */
export const KEEPS_HANDLE: { readonly named: RegExp } = {
  // Names of C have the library and the object before the verb: `glfwSetKeyCallback`, `window_set_resize_callback`.
  named: /^(?:[sS]et|[aA]dd|[rR]egister|[iI]nstall|[aA]ttach|[oO]n)(?:[_A-Z]\w*?)?_?(?:[hH]andler|[cC]allback|[lL]istener|[hH]ook|[oO]bserver)s?$|_(?:set|add|register|install|attach|on)_(?:\w+_)?(?:handler|callback|listener|hook|observer)s?$|[a-z0-9](?:Set|Add|Register|Install|Attach)(?:[A-Z]\w*?)?(?:Handler|Callback|Listener|Hook|Observer)s?$/,
};

/** Names of functions that may take it back. */
export const ENDS_LISTENING: { readonly named: RegExp } = { named: /^(?:un[a-z_]|remove|clear|reset|off$|detach|cancel)/ };

/** How glue code names what takes a resource over: the method of the object, and the function that it calls. */
export const CONSUMES: { readonly method: RegExp; readonly call: RegExp } = { method: /^(?:into(?:[A-Z_]|$)|consume)/, call: /(?:^|_)(?:into|consume)(?:_|[A-Z]|$)|[a-z](?:Into|Consume)[A-Z]/ };
