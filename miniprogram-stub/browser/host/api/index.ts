import { device } from './device'
import { files } from './files'
import { userInterface } from './interface'
import { navigation } from './navigation'
import { network } from './network'
import { permissions } from './permissions'
import { storage } from './storage'

/** wx.*, as far as the app uses it. */
export const api = { ...network, ...storage, ...navigation, ...userInterface, ...device, ...files, ...permissions }
